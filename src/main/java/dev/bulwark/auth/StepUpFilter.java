package dev.bulwark.auth;

import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.StepUp;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Lets a command marked {@link StepUp} pass only with a token whose owner has proved every factor in the last minutes.
 */
@Singleton
public class StepUpFilter {

    private static final int AFTER_REQUIRED_ACTIONS = 5100; // those have the default of JAX-RS, 5000

    private final FreshProof freshProof;

    StepUpFilter(FreshProof freshProof) {
        this.freshProof = freshProof;
    }

    @StepUp
    @ServerRequestFilter(priority = AFTER_REQUIRED_ACTIONS)
    void filter(RoutingContext context) {
        freshProof.require(Caller.of(context));
    }
}
