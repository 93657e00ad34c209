package dev.bulwark.gdpr.retention;

import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Cursor;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Deletion on schedule: what would be, and what was. */
@Cancellable(false)
@Path("/api/gdpr/retention")
@Tag(name = "GDPR")
public class RetentionResource {

    private final RetentionService service;

    RetentionResource(RetentionService service) {
        this.service = service;
    }

    @GET
    @Path("/report")
    @PermissionsAllowed("gdpr:read")
    @Operation(
            operationId = "reportRetention",
            summary = "What the run of a day deletes, item by item, if nothing changes until then; deletes nothing",
            description = "limit counts the customers that are looked at; follow next_cursor until it is null.")
    public Uni<RetentionReportView> report(
            @QueryParam("on") String on,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LIMIT_MAX) int limit,
            @Context RoutingContext context) {
        return service.report(Caller.of(context), on, cursor, limit);
    }

    @GET
    @Path("/runs")
    @PermissionsAllowed("gdpr:read")
    @Operation(
            operationId = "listRetentionRuns",
            summary = "The receipts of runs, newest first: what was deleted, how many, by which rule")
    public Uni<RetentionRunPage> runs(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LIMIT_MAX) int limit,
            @Context RoutingContext context) {
        return service.runs(Caller.of(context), cursor, limit);
    }
}
