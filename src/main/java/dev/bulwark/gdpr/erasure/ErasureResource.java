package dev.bulwark.gdpr.erasure;

import dev.bulwark.command.Answer;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Ids;
import dev.bulwark.platform.web.StepUp;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The right to be forgotten. */
@Cancellable(false)
@Path("/api/gdpr")
@Tag(name = "GDPR")
public class ErasureResource {

    private final ErasureService service;

    ErasureResource(ErasureService service) {
        this.service = service;
    }

    @POST
    @Path("/delete/{customer_id: " + Ids.UUID_PATTERN + "}")
    @PermissionsAllowed({"gdpr:write", "gdpr:admin"})
    @StepUp
    @Operation(
            operationId = "deleteCustomerData",
            summary = "Erase a customer for good: its data, its keys, its documents and its users",
            description =
                    "What the law has the bank keep, such as postings, stays and names ids. Asked again, it answers the same"
                            + " receipt. The refusal of an active customer has the member error, as the specification has"
                            + " it.")
    @APIResponse(
            responseCode = "200",
            description = "Erased. The receipt proves it.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ErasedView.class)))
    public Uni<RestResponse<String>> delete(
            @RestPath("customer_id") UUID customerId,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @Context RoutingContext context) {
        return service.erase(Caller.of(context), idempotencyKey, customerId).map(Answer::toResponse);
    }

    @GET
    @Path("/receipts/{id: " + Ids.UUID_PATTERN + "}")
    @PermissionsAllowed("gdpr:read")
    @Operation(
            operationId = "getErasureReceipt",
            summary = "The signed receipt of an erasure: what was read back from every store",
            description = "Check it with: bulwark verify-receipt FILE --key PUBLIC_KEYS")
    public Uni<ReceiptView> receipt(@RestPath UUID id) {
        return service.receipt(id);
    }
}
