package dev.bulwark.gdpr.restriction;

import dev.bulwark.command.Answer;
import dev.bulwark.platform.web.Caller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Restriction of processing. */
@Cancellable(false)
@Path("/api/gdpr")
@Tag(name = "GDPR")
@Consumes(MediaType.APPLICATION_JSON)
public class RestrictionResource {

    private final RestrictionService service;

    RestrictionResource(RestrictionService service) {
        this.service = service;
    }

    @POST
    @Path("/restrict")
    @PermissionsAllowed("gdpr:write")
    @Operation(
            operationId = "restrictCustomer",
            summary = "Restrict a customer: its data are stored, and staff uses them for a named purpose only",
            description =
                    "The customer itself goes on as before. The reason is stored sealed, and told to the customer.")
    @APIResponse(
            responseCode = "200",
            description = "Restricted.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RestrictionChangedView.class)))
    public Uni<RestResponse<String>> restrict(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            RestrictRequest request,
            @Context RoutingContext context) {
        return service.restrict(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }

    @POST
    @Path("/unrestrict")
    @PermissionsAllowed("gdpr:write")
    @Operation(
            operationId = "unrestrictCustomer",
            summary = "Lift one ground of a restriction; others go on",
            description = "Inform the customer first (GDPR, Art. 18(3)). The reason is stored sealed.")
    @APIResponse(
            responseCode = "200",
            description = "Free.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RestrictionChangedView.class)))
    public Uni<RestResponse<String>> unrestrict(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            UnrestrictRequest request,
            @Context RoutingContext context) {
        return service.unrestrict(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }

    @GET
    @Path("/restrictions")
    @PermissionsAllowed({"gdpr:read", "customers:read-own"})
    @Operation(
            operationId = "getRestriction",
            summary = "Whether a customer is restricted, and why; the read is audited")
    public Uni<RestrictionView> get(
            @QueryParam("customer_id") @NotNull UUID customerId, @Context RoutingContext context) {
        return service.get(Caller.of(context), customerId);
    }
}
