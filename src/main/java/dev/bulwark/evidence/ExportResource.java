package dev.bulwark.evidence;

import dev.bulwark.platform.web.Caller;
import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** The sealed record, to take away. */
@Path("/api/audit")
@Tag(name = "Audit")
public class ExportResource {

    private static final String NDJSON = "application/x-ndjson";

    private final ExportService service;

    ExportResource(ExportService service) {
        this.service = service;
    }

    @GET
    @Path("/export")
    @PermissionsAllowed("audit:read")
    @Operation(
            operationId = "exportAudit",
            summary = "Export sealed audit events with their checkpoints, streamed; the read is audited",
            description = "Lines of JSON that the command verify-audit checks with the public keys alone.")
    @APIResponse(
            responseCode = "200",
            description = "The export, streamed, up to the last checkpoint.",
            content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
    public RestMulti<byte[]> export(
            @QueryParam("position") @DefaultValue("0") @Min(0) long position, @Context RoutingContext context) {
        return RestMulti.fromMultiData(service.export(Caller.of(context), position))
                .header(HttpHeaders.CONTENT_TYPE, NDJSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.ndjson\"")
                .build();
    }
}
