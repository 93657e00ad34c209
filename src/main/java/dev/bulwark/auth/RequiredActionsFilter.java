package dev.bulwark.auth;

import dev.bulwark.platform.problem.CommonProblem;
import dev.bulwark.platform.web.Caller;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Until a user has done what is required, such as changing a first password, the token opens /api/auth only. */
@Singleton
public class RequiredActionsFilter {

    @ServerRequestFilter
    void filter(RoutingContext context) {
        Caller.find(context)
                .filter(caller -> !caller.requiredActions().isEmpty())
                .filter(caller -> !context.request().path().startsWith("/api/auth/"))
                .ifPresent(caller -> {
                    throw CommonProblem.ACTION_REQUIRED.problem().with("required_actions", caller.requiredActions());
                });
    }
}
