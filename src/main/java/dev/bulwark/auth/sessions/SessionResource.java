package dev.bulwark.auth.sessions;

import dev.bulwark.auth.sessions.SessionView.SessionsView;
import dev.bulwark.command.Answer;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.RequestOrigin;
import dev.bulwark.platform.web.SessionCookie;
import dev.bulwark.platform.web.SessionMode;
import dev.bulwark.platform.web.WebOrigins;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** A session's next tokens, and a user's sessions. */
@Cancellable(false)
@Path("/api/auth")
@Tag(name = "Authentication")
@Consumes(MediaType.APPLICATION_JSON)
public class SessionResource {

    private final RefreshService refreshes;
    private final SessionService service;
    private final CookieSessions cookieSessions;
    private final CsrfTokens csrfTokens;
    private final WebOrigins origins;

    SessionResource(
            RefreshService refreshes,
            SessionService service,
            CookieSessions cookieSessions,
            CsrfTokens csrfTokens,
            WebOrigins origins) {
        this.refreshes = refreshes;
        this.service = service;
        this.cookieSessions = cookieSessions;
        this.csrfTokens = csrfTokens;
        this.origins = origins;
    }

    @POST
    @Path("/refresh")
    @PermitAll
    @Operation(operationId = "refresh", summary = "Get the next access token and the next refresh token")
    public Uni<RefreshView> refresh(
            RefreshRequest request, @HeaderParam("X-CSRF-Token") String csrfToken, @Context RoutingContext context) {
        RequestOrigin origin = RequestOrigin.of(context);
        Optional<String> cookie = SessionCookie.read(context);
        if (request.refreshToken() != null || cookie.isEmpty()) {
            return refreshes.refresh(request.refreshToken(), SessionMode.TOKEN, origin, owner -> {});
        }
        origins.require(context);
        return refreshes
                .refresh(
                        cookie.get(),
                        SessionMode.COOKIE,
                        origin,
                        owner -> csrfTokens.require(owner.sessionId(), csrfToken))
                .invoke(next -> SessionCookie.set(context, next.refreshToken()))
                .map(RefreshView::withoutRefreshToken);
    }

    @GET
    @Path("/sessions")
    @Authenticated
    @Operation(operationId = "listSessions", summary = "Where am I logged in")
    public Uni<SessionsView> list(@Context RoutingContext context) {
        return service.list(Caller.of(context));
    }

    @POST
    @Path("/sessions/revoke")
    @Authenticated
    @Operation(operationId = "revokeSessions", summary = "End one of my sessions, or all others")
    @APIResponse(
            responseCode = "200",
            description = "Their tokens are dead.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RevokedView.class)))
    public Uni<RestResponse<String>> revoke(
            RevokeRequest request,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @Context RoutingContext context) {
        return service.revoke(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }

    @GET
    @Path("/csrf")
    @PermitAll
    @Operation(operationId = "csrf", summary = "Get the token that must accompany the session cookie")
    public Uni<CsrfView> csrf(@Context RoutingContext context) {
        origins.requireUnlessMissing(context);
        return cookieSessions.csrfTokenFor(context).map(CsrfView::new);
    }
}
