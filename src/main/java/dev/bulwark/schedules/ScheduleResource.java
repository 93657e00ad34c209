package dev.bulwark.schedules;

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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Scheduled and recurring transfers. */
@Cancellable(false)
@Path("/api/accounts")
@Tag(name = "Schedules")
@Consumes(MediaType.APPLICATION_JSON)
public class ScheduleResource {

    private final ScheduleService service;

    ScheduleResource(ScheduleService service) {
        this.service = service;
    }

    @POST
    @Path("/schedule")
    @PermissionsAllowed({"accounts:write", "accounts:write-own"})
    @Operation(
            operationId = "schedule",
            summary = "Schedule a transfer, once or again and again",
            description =
                    "Dates are days of UTC. A monthly schedule is due on the day of first_date, or the last day of a"
                            + " month that is too short for it. Each due date is executed once; after a downtime every missed due"
                            + " date is, oldest first. A refusal (insufficient_funds, say) is recorded for its date and not tried"
                            + " again; the next date goes on. A closed account ends the schedule.")
    @APIResponse(
            responseCode = "201",
            description = "Scheduled.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ScheduleView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Over the threshold of a transfer: waits for another person's approval.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PendingView.class)))
    public Uni<RestResponse<String>> schedule(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            ScheduleRequest request,
            @Context RoutingContext context) {
        return service.schedule(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }

    @POST
    @Path("/schedule/cancel")
    @PermissionsAllowed({"accounts:write", "accounts:write-own"})
    @Operation(operationId = "cancelSchedule", summary = "End a schedule before its next due date")
    @APIResponse(
            responseCode = "200",
            description = "Cancelled; nothing of it is executed any more.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ScheduleView.class)))
    public Uni<RestResponse<String>> cancel(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            CancelRequest request,
            @Context RoutingContext context) {
        return service.cancel(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }

    @GET
    @Path("/{id: " + Ids.UUID_PATTERN + "}/schedules")
    @PermissionsAllowed({"accounts:read", "accounts:read-own"})
    @Operation(operationId = "listSchedules", summary = "Schedules that debit an account, newest first")
    public Uni<SchedulePage> list(
            @RestPath UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LIMIT_MAX) int limit,
            @Context RoutingContext context) {
        return service.list(Caller.of(context), id, cursor, limit);
    }
}
