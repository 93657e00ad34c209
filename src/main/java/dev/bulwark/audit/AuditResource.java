package dev.bulwark.audit;

import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Cursor;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The audit trail. Reading it is a sensitive read and leaves an event of its own. */
@Cancellable(false)
@Path("/api/audit")
@Tag(name = "Audit")
public class AuditResource {

    private final AuditQueryService service;

    AuditResource(AuditQueryService service) {
        this.service = service;
    }

    @GET
    @Path("/events")
    @PermissionsAllowed("audit:read")
    @Operation(operationId = "listAuditEvents", summary = "Audit events, newest first")
    public Uni<AuditEventPage> events(
            @BeanParam AuditFilter filter,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LIMIT_MAX) int limit,
            @Context RoutingContext context) {
        return service.list(Caller.of(context), filter, cursor, limit);
    }
}
