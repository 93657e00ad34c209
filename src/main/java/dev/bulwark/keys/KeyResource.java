package dev.bulwark.keys;

import dev.bulwark.command.Answer;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.StepUp;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The keys that personal data and secrets are sealed under. */
@Cancellable(false)
@Path("/api/security")
@Tag(name = "Keys")
@Consumes(MediaType.APPLICATION_JSON)
public class KeyResource {

    private final KeyService service;

    KeyResource(KeyService service) {
        this.service = service;
    }

    @GET
    @Path("/keys")
    @PermissionsAllowed("security:admin")
    @Operation(operationId = "keyStatus", summary = "How far the rotation of keys is")
    public Uni<KeyStatusView> status() {
        return service.status();
    }

    @POST
    @Path("/rotate-keys")
    @PermissionsAllowed("security:admin")
    @StepUp
    @Operation(
            operationId = "rotateKeys",
            summary = "Give every data subject a new data key",
            description = "Everything is sealed again in the background while the service works; GET /api/security/keys"
                    + " tells how far it is. Former keys are destroyed at the end.")
    @APIResponse(
            responseCode = "200",
            description = "It has been asked for.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RotateKeysView.class)))
    public Uni<RestResponse<String>> rotate(
            @HeaderParam("Idempotency-Key") String idempotencyKey, @Context RoutingContext context) {
        return service.rotate(Caller.of(context), idempotencyKey).map(Answer::toResponse);
    }
}
