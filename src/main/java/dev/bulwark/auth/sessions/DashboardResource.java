package dev.bulwark.auth.sessions;

import dev.bulwark.auth.sessions.DashboardView.DashboardLinks;
import dev.bulwark.auth.sessions.DashboardView.DashboardUser;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.WebOrigins;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The specification's first page, as JSON. */
@Cancellable(false)
@Path("/dashboard")
@Tag(name = "Authentication")
public class DashboardResource {

    private final CookieSessions cookieSessions;
    private final WebOrigins origins;

    DashboardResource(CookieSessions cookieSessions, WebOrigins origins) {
        this.cookieSessions = cookieSessions;
        this.origins = origins;
    }

    @GET
    @PermitAll
    @Operation(operationId = "dashboard", summary = "Where a browser begins: a CSRF token and what is there")
    public Uni<DashboardView> dashboard(@Context RoutingContext context) {
        origins.requireUnlessMissing(context);
        return QuarkusHttpUser.getSecurityIdentity(context, null)
                .chain(identity -> cookieSessions.csrfTokenFor(context))
                .map(csrfToken -> new DashboardView(
                        csrfToken, Caller.find(context).map(DashboardUser::of).orElse(null), DashboardLinks.ALL));
    }
}
