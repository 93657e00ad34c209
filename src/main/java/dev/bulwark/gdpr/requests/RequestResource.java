package dev.bulwark.gdpr.requests;

import dev.bulwark.command.Answer;
import dev.bulwark.gdpr.requests.RequestRepository.Filter;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Cursor;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
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

/** What people ask for under their rights. */
@Cancellable(false)
@Path("/api/gdpr/requests")
@Tag(name = "GDPR")
@Consumes(MediaType.APPLICATION_JSON)
public class RequestResource {

    private static final String STATUS = "received|verified|completed|refused";
    private static final String KIND = "access|erasure|rectification|restriction|portability|objection";

    private final RequestService service;

    RequestResource(RequestService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed({"gdpr:read", "customers:read-own"})
    @Operation(
            operationId = "listGdprRequests",
            summary = "Requests and their clock, newest first; the read is audited",
            description = "A customer sees its own.")
    public Uni<RequestPage> list(
            @QueryParam("customer_id") UUID customerId,
            @QueryParam("status") @Pattern(regexp = STATUS, message = "must be a status of requests") String status,
            @QueryParam("kind") @Pattern(regexp = KIND, message = "must be a kind of requests") String kind,
            @QueryParam("overdue") @Pattern(regexp = "true|false", message = "must be true or false") String overdue,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LIMIT_MAX) int limit,
            @Context RoutingContext context) {
        Caller caller = Caller.of(context);
        Filter filter = new Filter(
                caller.ownerScope().orElse(null),
                customerId,
                status == null ? null : RequestStatus.of(status),
                kind == null ? null : RequestKind.of(kind),
                overdue == null ? null : Boolean.valueOf(overdue));
        return service.list(caller, filter, cursor, limit);
    }

    @POST
    @PermissionsAllowed({"gdpr:write", "customer_service:write", "customers:write-own"})
    @Operation(
            operationId = "createGdprRequest",
            summary = "Ask for something under a right of the GDPR; 30 days run from when it came",
            description = "A customer asks for itself and counts as verified; of others, staff verifies who they are.")
    @APIResponse(
            responseCode = "201",
            description = "Received; due_at says until when it is answered.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RequestChangedView.class)))
    public Uni<RestResponse<String>> create(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            CreateRequestRequest request,
            @Context RoutingContext context) {
        return service.create(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }

    @POST
    @Path("/verify-identity")
    @PermissionsAllowed("gdpr:write")
    @Operation(
            operationId = "verifyGdprRequest",
            summary = "Say how it was verified who sent a request (GDPR, Art. 12(6))")
    @APIResponse(
            responseCode = "200",
            description = "Verified.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RequestChangedView.class)))
    public Uni<RestResponse<String>> verify(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            RequestStepRequest request,
            @Context RoutingContext context) {
        return service.verify(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }

    @POST
    @Path("/extend")
    @PermissionsAllowed("gdpr:write")
    @Operation(
            operationId = "extendGdprRequest",
            summary = "Take two months more, once, before the first 30 days are over (GDPR, Art. 12(3))")
    @APIResponse(
            responseCode = "200",
            description = "Extended until due_at.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RequestChangedView.class)))
    public Uni<RestResponse<String>> extend(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            RequestStepRequest request,
            @Context RoutingContext context) {
        return service.extend(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }

    @POST
    @Path("/complete")
    @PermissionsAllowed("gdpr:write")
    @Operation(operationId = "completeGdprRequest", summary = "Say what was done about a verified request")
    @APIResponse(
            responseCode = "200",
            description = "Over.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RequestChangedView.class)))
    public Uni<RestResponse<String>> complete(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            CompleteRequestRequest request,
            @Context RoutingContext context) {
        return service.complete(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }

    @POST
    @Path("/refuse")
    @PermissionsAllowed("gdpr:write")
    @Operation(operationId = "refuseGdprRequest", summary = "Refuse a request, and say why (GDPR, Art. 12(4))")
    @APIResponse(
            responseCode = "200",
            description = "Over.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RequestChangedView.class)))
    public Uni<RestResponse<String>> refuse(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            RequestStepRequest request,
            @Context RoutingContext context) {
        return service.refuse(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }
}
