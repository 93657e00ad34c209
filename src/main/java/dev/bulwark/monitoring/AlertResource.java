package dev.bulwark.monitoring;

import dev.bulwark.command.Answer;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Security alerts. */
@Cancellable(false)
@Path("/api/security/alerts")
@Tag(name = "Security")
@Consumes(MediaType.APPLICATION_JSON)
public class AlertResource {

    private static final String TYPE = "[a-z_]{1,40}";
    private static final String STATUS = "open|acknowledged|resolved";
    private static final String SEVERITY = "low|medium|high|critical";

    private final AlertService service;

    AlertResource(AlertService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("security:read")
    @Operation(operationId = "listAlerts", summary = "Security alerts, newest first; the read is audited")
    public Uni<AlertPage> list(
            @QueryParam("type") @Pattern(regexp = TYPE) String type,
            @QueryParam("status") @Pattern(regexp = STATUS) String status,
            @QueryParam("severity") @Pattern(regexp = SEVERITY) String severity,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LIMIT_MAX) int limit,
            @Context RoutingContext context) {
        return service.list(Caller.of(context), new AlertFilter(type, status, severity), cursor, limit);
    }

    @POST
    @Path("/acknowledge")
    @PermissionsAllowed("security:write")
    @Operation(operationId = "acknowledgeAlert", summary = "Say that somebody looks into an alert")
    @APIResponse(
            responseCode = "200",
            description = "It is acknowledged.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AlertStateView.class)))
    public Uni<RestResponse<String>> acknowledge(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            AcknowledgeRequest request,
            @Context RoutingContext context) {
        return service.acknowledge(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }

    @POST
    @Path("/resolve")
    @PermissionsAllowed("security:write")
    @Operation(
            operationId = "resolveAlert",
            summary = "Close an alert, with what it was; the same thing raises a new one from then on")
    @APIResponse(
            responseCode = "200",
            description = "It is resolved.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AlertStateView.class)))
    public Uni<RestResponse<String>> resolve(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            ResolveRequest request,
            @Context RoutingContext context) {
        return service.resolve(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }
}
