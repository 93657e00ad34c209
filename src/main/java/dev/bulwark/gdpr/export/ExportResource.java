package dev.bulwark.gdpr.export;

import dev.bulwark.platform.json.Reason;
import dev.bulwark.platform.problem.CommonProblem;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Ids;
import dev.bulwark.platform.web.SlowReader;
import dev.bulwark.platform.web.SlowReader.TooSlow;
import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;

/** The right of access. */
@Path("/api/gdpr")
@Tag(name = "GDPR")
public class ExportResource {

    private final ExportService service;

    ExportResource(ExportService service) {
        this.service = service;
    }

    @GET
    @Path("/export/{customer_id: " + Ids.UUID_PATTERN + "}")
    @PermissionsAllowed({"gdpr:read", "customer_service:read", "customers:read-own"})
    @Operation(
            operationId = "exportCustomerData",
            summary = "Everything that the bank knows of a customer, as JSON or as a sealed archive; audited",
            description =
                    "Staff needs a fresh proof, and says why in the header X-Reason; a customer takes its own. With Accept:"
                            + " application/octet-stream it is an archive, sealed with the password that POST"
                            + " /api/gdpr/export-password has told: bulwark open-sealed FILE opens it. An erased customer"
                            + " has the literal values.")
    @APIResponse(
            responseCode = "200",
            description = "The copy, streamed.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ExportView.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public RestMulti<byte[]> export(
            @RestPath("customer_id") UUID customerId,
            @HeaderParam("X-Reason") @Reason String reason,
            @Context HttpHeaders headers,
            @Context RoutingContext context) {
        ExportFormat format = format(headers);
        // No @Produces: with one, the framework would write separators between the chunks of JSON.
        return RestMulti.fromMultiData(service.export(Caller.of(context), customerId, reason, format)
                        .onFailure(TooSlow.class)
                        .invoke(() -> SlowReader.cut(context.request())))
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName(format) + '"')
                .build();
    }

    /** Names nobody: file names end up in histories and mails. */
    private static String fileName(ExportFormat format) {
        return format == ExportFormat.JSON ? "export.json" : "export.zip.encrypted";
    }

    /** An archive only where it is asked for by its name. */
    private static ExportFormat format(HttpHeaders headers) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return ExportFormat.JSON;
            }
            if (accepted.isCompatible(MediaType.APPLICATION_OCTET_STREAM_TYPE)) {
                return ExportFormat.ARCHIVE;
            }
        }
        throw CommonProblem.NOT_ACCEPTABLE.problem();
    }
}
