package dev.bulwark.auth.mfa;

import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.StepUp;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The caller's own second factor. */
@Cancellable(false)
@Path("/api/auth")
@Tag(name = "Authentication")
@Consumes(MediaType.APPLICATION_JSON)
public class MfaResource {

    private final MfaService service;

    MfaResource(MfaService service) {
        this.service = service;
    }

    @POST
    @Path("/mfa/enroll")
    @Authenticated
    @StepUp
    @Operation(
            operationId = "enrollMfa",
            summary = "Get the secret of a new second factor (TOTP)",
            description = "It is told this once, and does nothing until a code of it is confirmed.")
    public Uni<EnrollView> enroll(@Context RoutingContext context) {
        return service.enroll(Caller.of(context));
    }

    @POST
    @Path("/mfa/confirm")
    @Authenticated
    @StepUp
    @Operation(
            operationId = "confirmMfa",
            summary = "Make the second factor active with a first code",
            description = "Answers ten recovery codes, this once. The user's other sessions end.")
    public Uni<RecoveryCodesView> confirm(ConfirmRequest request, @Context RoutingContext context) {
        return service.confirm(Caller.of(context), request);
    }

    @POST
    @Path("/mfa/disable")
    @Authenticated
    @StepUp
    @APIResponse(responseCode = "204", description = "The factor and its recovery codes are gone.")
    @Operation(
            operationId = "disableMfa",
            summary = "Remove the second factor",
            description = "The user's other sessions end. Who must have a factor has to enrol a new one at once.")
    public Uni<Void> disable(@Context RoutingContext context) {
        return service.disable(Caller.of(context));
    }

    @POST
    @Path("/mfa/recovery-codes")
    @Authenticated
    @StepUp
    @Operation(
            operationId = "renewRecoveryCodes",
            summary = "Get ten new recovery codes; the old ones are void",
            description = "They are told this once; each works once.")
    public Uni<RecoveryCodesView> renewRecoveryCodes(@Context RoutingContext context) {
        return service.renewRecoveryCodes(Caller.of(context));
    }
}
