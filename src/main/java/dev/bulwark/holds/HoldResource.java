package dev.bulwark.holds;

import dev.bulwark.accounts.DryRunView;
import dev.bulwark.accounts.DryRuns;
import dev.bulwark.approvals.PendingView;
import dev.bulwark.command.Answer;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Cursor;
import dev.bulwark.platform.web.Ids;
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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Transfers in two steps: set money aside, then capture or release it. */
@Cancellable(false)
@Path("/api/accounts")
@Tag(name = "Holds")
@Consumes(MediaType.APPLICATION_JSON)
public class HoldResource {

    private static final String STATUS = "active|captured|released|expired";

    private final HoldService service;
    private final CaptureService captures;

    HoldResource(HoldService service, CaptureService captures) {
        this.service = service;
        this.captures = captures;
    }

    @POST
    @Path("/hold")
    @PermissionsAllowed({"accounts:write", "accounts:write-own"})
    @Operation(operationId = "placeHold", summary = "Set an amount aside, so that nothing else can spend it")
    @Parameter(name = "dry_run", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.BOOLEAN))
    @APIResponse(
            responseCode = "200",
            description = "With dry_run: what would happen. Nothing has.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DryRunView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Set aside until it is captured, released or expired.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = HoldView.class)))
    public Uni<RestResponse<String>> hold(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            HoldRequest request,
            @Context RoutingContext context) {
        Uni<Answer> answer = DryRuns.isAsked(context)
                ? service.rehearse(Caller.of(context), request)
                : service.place(Caller.of(context), idempotencyKey, request);
        return answer.map(Answer::toResponse);
    }

    @POST
    @Path("/capture")
    @PermissionsAllowed("accounts:write")
    @Operation(
            operationId = "captureHold",
            summary = "Move a hold's money to another account, whole or a part of it",
            description = "Without an amount all that remains is moved. Parts may follow until nothing remains.")
    @Parameter(name = "dry_run", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.BOOLEAN))
    @APIResponse(
            responseCode = "200",
            description = "With dry_run: what would happen. Nothing has.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DryRunView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Booked.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CaptureView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Over the threshold of transfers: waits for another person's approval.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PendingView.class)))
    public Uni<RestResponse<String>> capture(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            CaptureRequest request,
            @Context RoutingContext context) {
        Uni<Answer> answer = DryRuns.isAsked(context)
                ? captures.rehearse(Caller.of(context), request)
                : captures.capture(Caller.of(context), idempotencyKey, request);
        return answer.map(Answer::toResponse);
    }

    @POST
    @Path("/release")
    @PermissionsAllowed({"accounts:write", "accounts:write-own"})
    @Operation(
            operationId = "releaseHold",
            summary = "Give back what remains of a hold",
            description = "A customer releases what it placed itself; only staff releases a hold that staff placed.")
    @APIResponse(
            responseCode = "200",
            description = "Given back.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = HoldView.class)))
    public Uni<RestResponse<String>> release(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            ReleaseRequest request,
            @Context RoutingContext context) {
        return service.release(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }

    @GET
    @Path("/{id: " + Ids.UUID_PATTERN + "}/holds")
    @PermissionsAllowed({"accounts:read", "accounts:read-own"})
    @Operation(operationId = "listHolds", summary = "Holds of an account, newest first")
    public Uni<HoldPage> holds(
            @RestPath UUID id,
            @QueryParam("status") @Pattern(regexp = STATUS, message = "must be one of " + STATUS) String status,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LIMIT_MAX) int limit,
            @Context RoutingContext context) {
        return service.list(Caller.of(context), id, status, cursor, limit);
    }
}
