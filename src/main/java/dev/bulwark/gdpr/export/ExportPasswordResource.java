package dev.bulwark.gdpr.export;

import dev.bulwark.command.Answer;
import dev.bulwark.platform.web.Caller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
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

/** Passwords of archives. */
@Cancellable(false)
@Path("/api/gdpr")
@Tag(name = "GDPR")
@Consumes(MediaType.APPLICATION_JSON)
public class ExportPasswordResource {

    private final ExportPasswords passwords;

    ExportPasswordResource(ExportPasswords passwords) {
        this.passwords = passwords;
    }

    @POST
    @Path("/export-password")
    @PermissionsAllowed({"gdpr:read", "customer_service:read", "customers:read-own"})
    @Operation(
            operationId = "createExportPassword",
            summary = "The password that the caller's next archive of a customer's data is sealed with",
            description = "Told once, and for one archive. Staff needs a fresh proof.")
    @APIResponse(
            responseCode = "201",
            description = "The password. Tell it to the customer on another way than the archive.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ExportPasswordView.class)))
    public Uni<RestResponse<String>> create(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            ExportPasswordRequest request,
            @Context RoutingContext context) {
        return passwords.next(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }
}
