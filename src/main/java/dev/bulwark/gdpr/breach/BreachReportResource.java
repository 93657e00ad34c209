package dev.bulwark.gdpr.breach;

import dev.bulwark.platform.web.Caller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Who is affected by a breach. */
@Cancellable(false)
@Path("/api/gdpr")
@Tag(name = "GDPR")
@Consumes(MediaType.APPLICATION_JSON)
public class BreachReportResource {

    private final BreachReportService service;

    BreachReportResource(BreachReportService service) {
        this.service = service;
    }

    @POST
    @Path("/breach-report")
    @PermissionsAllowed(
            value = {"gdpr:read", "audit:read"},
            inclusive = true)
    @Operation(
            operationId = "reportBreach",
            summary = "Who is affected by what a user, an address or an action did, and which data",
            description = "Needs both permissions. Counts what succeeded; the read is audited. Stores nothing.")
    public Uni<BreachReportView> report(BreachReportRequest request, @Context RoutingContext context) {
        return service.report(Caller.of(context), request);
    }
}
