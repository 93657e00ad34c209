package dev.bulwark.auth.passkeys;

import dev.bulwark.auth.passkeys.PasskeyOptions.CreationOptions;
import dev.bulwark.auth.passkeys.PasskeyOptions.RequestOptions;
import dev.bulwark.auth.passkeys.PasskeyView.PasskeysView;
import dev.bulwark.auth.passkeys.PasskeyView.RegisteredView;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.StepUp;
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
import org.jboss.resteasy.reactive.server.Cancellable;

/** What browsers ask devices, and the caller's own passkeys. */
@Cancellable(false)
@Path("/api/auth")
@Tag(name = "Authentication")
@Consumes(MediaType.APPLICATION_JSON)
public class PasskeyResource {

    private final PasskeyOptionsService options;
    private final PasskeyService service;

    PasskeyResource(PasskeyOptionsService options, PasskeyService service) {
        this.options = options;
        this.service = service;
    }

    @POST
    @Path("/passkeys/register-options")
    @Authenticated
    @StepUp
    @Operation(
            operationId = "passkeyRegisterOptions",
            summary = "Ask for a new passkey",
            description = "For PublicKeyCredential.parseCreationOptionsFromJSON: the names are WebAuthn's. Good for one"
                    + " registration by this session, within five minutes.")
    public Uni<CreationOptions> registerOptions(@Context RoutingContext context) {
        return options.toRegister(Caller.of(context));
    }

    @POST
    @Path("/passkeys/register")
    @Authenticated
    @Operation(
            operationId = "registerPasskey",
            summary = "Keep the passkey that a device has made",
            description =
                    "credential is what PublicKeyCredential.toJSON gives. The first second factor of a user brings"
                            + " ten recovery codes, this once. The user's other sessions end.")
    public Uni<RegisteredView> register(RegisterRequest request, @Context RoutingContext context) {
        return service.register(Caller.of(context), request);
    }

    @GET
    @Path("/passkeys")
    @Authenticated
    @Operation(operationId = "listPasskeys", summary = "Which passkeys do I have")
    public Uni<PasskeysView> list(@Context RoutingContext context) {
        return service.list(Caller.of(context));
    }

    @POST
    @Path("/passkeys/remove")
    @Authenticated
    @StepUp
    @APIResponse(responseCode = "204", description = "It opens nothing any more.")
    @Operation(
            operationId = "removePasskey",
            summary = "Remove one of my passkeys",
            description = "The user's other sessions end. With the last second factor go the recovery codes.")
    public Uni<Void> remove(RemoveRequest request, @Context RoutingContext context) {
        return service.remove(Caller.of(context), request.passkeyId());
    }

    @POST
    @Path("/passkeys/login-options")
    @PermitAll
    @Operation(
            operationId = "passkeyLoginOptions",
            summary = "Ask for a login without a password",
            description = "For PublicKeyCredential.parseRequestOptionsFromJSON. Names no user.")
    public Uni<RequestOptions> loginOptions() {
        return options.toLogIn();
    }

    @POST
    @Path("/mfa/passkey-options")
    @PermitAll
    @Operation(
            operationId = "passkeyMfaOptions",
            summary = "Ask for a passkey to complete a login with",
            description = "For PublicKeyCredential.parseRequestOptionsFromJSON. Good for this login only.")
    public Uni<RequestOptions> secondFactorOptions(SecondFactorRequest request) {
        return options.toCompleteLogin(request.mfaChallenge());
    }

    @POST
    @Path("/passkeys/step-up-options")
    @Authenticated
    @Operation(
            operationId = "passkeyStepUpOptions",
            summary = "Ask for a fresh proof by a passkey",
            description = "For PublicKeyCredential.parseRequestOptionsFromJSON. Good for this session only.")
    public Uni<RequestOptions> stepUpOptions(@Context RoutingContext context) {
        return options.toStepUp(Caller.of(context));
    }
}
