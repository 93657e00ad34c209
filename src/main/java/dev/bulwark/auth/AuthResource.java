package dev.bulwark.auth;

import dev.bulwark.audit.RefusalAudit;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.RequestOrigin;
import dev.bulwark.platform.web.SessionCookie;
import dev.bulwark.platform.web.WebOrigins;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The way in and out. */
@Path("/api/auth")
@Tag(name = "Authentication")
@Consumes(MediaType.APPLICATION_JSON)
public class AuthResource {

    private final AuthService service;
    private final WebOrigins origins;

    AuthResource(AuthService service, WebOrigins origins) {
        this.service = service;
        this.origins = origins;
    }

    @POST
    @Path("/login")
    @PermitAll
    @Operation(operationId = "login", summary = "Log in with username and password")
    public Uni<LoginView> login(LoginRequest request, @Context RoutingContext context) {
        if (request.mode() == SessionMode.COOKIE) {
            origins.require(context);
        }
        return service.login(request, RequestOrigin.of(context))
                .onFailure(AuthService::isAudited)
                .invoke(refused -> RefusalAudit.done(context))
                .map(login -> request.mode() == SessionMode.COOKIE ? inCookie(login, context) : login);
    }

    private static LoginView inCookie(LoginView login, RoutingContext context) {
        SessionCookie.set(context, login.refreshToken());
        return login.withoutRefreshToken();
    }

    @POST
    @Path("/logout")
    @Authenticated
    @APIResponse(responseCode = "204", description = "The session has ended.")
    @Operation(operationId = "logout", summary = "End this session and its tokens")
    public Uni<Void> logout(@Context RoutingContext context) {
        return service.logout(Caller.of(context)).invoke(ended -> SessionCookie.clear(context));
    }

    @GET
    @Path("/me")
    @Authenticated
    @Operation(operationId = "me", summary = "Who am I, and what may I do")
    public Uni<MeView> me(@Context RoutingContext context) {
        return Uni.createFrom().item(MeView.of(Caller.of(context)));
    }

    @POST
    @Path("/change-password")
    @Authenticated
    @Operation(operationId = "changePassword", summary = "Set a new password and end the other sessions")
    public Uni<MessageView> changePassword(ChangePasswordRequest request, @Context RoutingContext context) {
        return service.changePassword(Caller.of(context), request);
    }
}
