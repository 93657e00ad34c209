package dev.bulwark.gdpr.holds;

import dev.bulwark.command.Answer;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Cursor;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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

/** Legal holds. */
@Cancellable(false)
@Path("/api/gdpr/legal-holds")
@Tag(name = "GDPR")
@Consumes(MediaType.APPLICATION_JSON)
public class HoldResource {

    private final HoldService service;

    HoldResource(HoldService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("gdpr:read")
    @Operation(
            operationId = "listLegalHolds",
            summary = "Legal holds, standing and lifted, newest first; the read is audited")
    public Uni<HoldPage> list(
            @QueryParam("customer_id") UUID customerId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LIMIT_MAX) int limit,
            @Context RoutingContext context) {
        return service.list(Caller.of(context), customerId, cursor, limit);
    }

    @POST
    @Path("/place")
    @PermissionsAllowed("gdpr:write")
    @Operation(
            operationId = "placeLegalHold",
            summary = "Place a legal hold: nothing about the customer is deleted while one stands",
            description =
                    "Stops erasure, retention and the deletion of documents. Reason and reference are stored sealed.")
    @APIResponse(
            responseCode = "201",
            description = "It stands.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = HoldChangedView.class)))
    public Uni<RestResponse<String>> place(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            PlaceHoldRequest request,
            @Context RoutingContext context) {
        return service.place(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }

    @POST
    @Path("/lift")
    @PermissionsAllowed("gdpr:write")
    @Operation(operationId = "liftLegalHold", summary = "Lift a legal hold, for good")
    @APIResponse(
            responseCode = "200",
            description = "It stands no more; others of the customer may.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = HoldChangedView.class)))
    public Uni<RestResponse<String>> lift(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            LiftHoldRequest request,
            @Context RoutingContext context) {
        return service.lift(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }
}
