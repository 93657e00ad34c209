package dev.bulwark.auth;

import dev.bulwark.audit.RefusalAudit;
import dev.bulwark.auth.lockout.LockoutConfig;
import dev.bulwark.auth.mfa.MfaRequest;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.DeviceCookie;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The way in and out. */
@Cancellable(false)
@Path("/api/auth")
@Tag(name = "Authentication")
@Consumes(MediaType.APPLICATION_JSON)
public class AuthResource {

    private final AuthService service;
    private final SecondStep secondStep;
    private final PasskeyLogin passkeyLogin;
    private final StepUpService stepUpService;
    private final WebOrigins origins;
    private final LockoutConfig lockout;

    AuthResource(
            AuthService service,
            SecondStep secondStep,
            PasskeyLogin passkeyLogin,
            StepUpService stepUpService,
            WebOrigins origins,
            LockoutConfig lockout) {
        this.service = service;
        this.secondStep = secondStep;
        this.passkeyLogin = passkeyLogin;
        this.stepUpService = stepUpService;
        this.origins = origins;
        this.lockout = lockout;
    }

    @POST
    @Path("/login")
    @PermitAll
    @Operation(
            operationId = "login",
            summary = "Log in with username and password",
            description = "Who has a second factor sends mfa_token at once, or is answered 401 mfa_required with an"
                    + " mfa_challenge to complete the login with. Five wrong passwords in 300 seconds block their address"
                    + " for 30 minutes: 429 too_many_failed_attempts. A client that sends the device_token of an earlier"
                    + " login in X-Device-Token is not kept out by what others guess.")
    @Parameter(
            name = DeviceCookie.HEADER,
            in = ParameterIn.HEADER,
            description = "device_token of an earlier login",
            schema = @Schema(type = SchemaType.STRING))
    public Uni<LoginView> login(LoginRequest request, @Context RoutingContext context) {
        SessionMode mode = SessionMode.orToken(request.session());
        requireOrigin(mode, context);
        return told(service.login(request, RequestOrigin.of(context)), mode, context);
    }

    private void requireOrigin(SessionMode mode, RoutingContext context) {
        if (mode == SessionMode.COOKIE) {
            origins.require(context);
        }
    }

    /** A login, or its refusal, which is in the log by then. */
    private Uni<LoginView> told(Uni<LoginView> login, SessionMode mode, RoutingContext context) {
        return login.onFailure(AuthService::isAudited)
                .invoke(refused -> RefusalAudit.done(context))
                .map(view -> mode == SessionMode.COOKIE ? inCookie(view, context) : view);
    }

    private LoginView inCookie(LoginView login, RoutingContext context) {
        SessionCookie.set(context, login.refreshToken());
        if (login.deviceToken() != null) {
            DeviceCookie.set(context, login.deviceToken(), lockout.deviceLifetime());
        }
        return login.withoutTokensOfCookies();
    }

    @POST
    @Path("/mfa")
    @PermitAll
    @Operation(
            operationId = "completeLogin",
            summary = "Complete a login with a code of the second factor, a passkey, or a recovery code",
            description = "A challenge lives five minutes and five wrong codes; then a new login is needed.")
    public Uni<LoginView> completeLogin(MfaRequest request, @Context RoutingContext context) {
        SessionMode mode = SessionMode.orToken(request.session());
        requireOrigin(mode, context);
        return told(secondStep.answer(request, RequestOrigin.of(context)), mode, context);
    }

    @POST
    @Path("/passkeys/login")
    @PermitAll
    @Operation(
            operationId = "logInWithPasskey",
            summary = "Log in with a passkey, without a password",
            description = "The credential is what the browser made of passkeys/login-options. It counts as a password"
                    + " and a second factor.")
    public Uni<LoginView> logInWithPasskey(PasskeyLoginRequest request, @Context RoutingContext context) {
        SessionMode mode = SessionMode.orToken(request.session());
        requireOrigin(mode, context);
        return told(passkeyLogin.login(request, RequestOrigin.of(context)), mode, context);
    }

    @POST
    @Path("/step-up")
    @Authenticated
    @Operation(
            operationId = "stepUp",
            summary = "Prove again who you are, for commands that demand a fresh proof",
            description =
                    "With a code or a passkey; with the password if there is no second factor. The token that is answered counts as"
                            + " a proof for five minutes, as that of a login does.")
    public Uni<StepUpView> stepUp(StepUpRequest request, @Context RoutingContext context) {
        return stepUpService.stepUp(Caller.of(context), request);
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
    @Operation(
            operationId = "changePassword",
            summary = "Set a new password and end the other sessions",
            description = "The current password is proved first; then every rule that the new one breaks is named in"
                    + " errors: the policy, the username, words of the bank, known breaches, the last four passwords.")
    public Uni<MessageView> changePassword(ChangePasswordRequest request, @Context RoutingContext context) {
        return service.changePassword(Caller.of(context), request);
    }
}
