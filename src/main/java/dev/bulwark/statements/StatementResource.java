package dev.bulwark.statements;

import dev.bulwark.platform.problem.CommonProblem;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Ids;
import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;

/** Statements of any period. */
@Path("/api/accounts")
@Tag(name = "Accounts")
public class StatementResource {

    private static final String CSV = "text/csv";
    private static final String PDF = "application/pdf";

    private final StatementService service;

    StatementResource(StatementService service) {
        this.service = service;
    }

    @GET
    @Path("/{id: " + Ids.UUID_PATTERN + "}/statement")
    @PermissionsAllowed({"accounts:read", "accounts:read-own"})
    @Operation(
            operationId = "getStatement",
            summary = "Draw a statement as JSON, CSV, PDF or camt.053.001.08, oldest entry first; the read is audited")
    @APIResponse(
            responseCode = "200",
            description = "The statement, streamed.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = StatementView.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING))
            })
    public RestMulti<byte[]> statement(
            @RestPath UUID id,
            @Parameter(
                            required = true,
                            example = "2026-01-01",
                            description = "A date in UTC or an RFC 3339 time, inclusive.")
                    @QueryParam("from")
                    String from,
            @Parameter(
                            required = true,
                            example = "2026-01-31",
                            description = "A date in UTC, inclusive, or an RFC 3339 time, exclusive.")
                    @QueryParam("to")
                    String to,
            @Context HttpHeaders headers,
            @Context RoutingContext context) {
        StatementFormat format = format(headers);
        StatementPeriod period = service.period(from, to);
        // No @Produces: with one, the framework would write separators between the chunks of JSON.
        return RestMulti.fromMultiData(service.draw(Caller.of(context), id, period, format))
                .header(HttpHeaders.CONTENT_TYPE, contentType(format))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + service.fileName(period, format) + '"')
                .build();
    }

    /** The client's first choice that is ours; its list comes ordered by weight. */
    private static StatementFormat format(HttpHeaders headers) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            boolean refused = "0".equals(accepted.getParameters().get("q"))
                    || "0.0".equals(accepted.getParameters().get("q"));
            for (StatementFormat format : StatementFormat.values()) {
                if (!refused && accepted.isCompatible(MediaType.valueOf(format.mediaType()))) {
                    return format;
                }
            }
        }
        throw CommonProblem.NOT_ACCEPTABLE.problem();
    }

    private static String contentType(StatementFormat format) {
        return format == StatementFormat.CSV ? CSV + ";charset=UTF-8" : format.mediaType();
    }
}
