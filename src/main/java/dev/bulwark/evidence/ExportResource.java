package dev.bulwark.evidence;

import dev.bulwark.audit.AuditFilter;
import dev.bulwark.audit.AuditSelection;
import dev.bulwark.evidence.export.ExportFormat;
import dev.bulwark.platform.problem.FieldError;
import dev.bulwark.platform.problem.ProblemException;
import dev.bulwark.platform.web.Caller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final FormattedExport formatted;

    ExportResource(ExportService service, FormattedExport formatted) {
        this.service = service;
        this.formatted = formatted;
    }

    @GET
    @Path("/export")
    @PermissionsAllowed("audit:read")
    @Operation(
            operationId = "exportAudit",
            summary = "Export sealed audit events, streamed; the read is audited",
            description =
                    "As NDJSON the whole record from position on, with its checkpoints: the command verify-audit checks it with the"
                            + " public keys alone. As CSV, CEF or OCSF (by format, or by Accept) the events that the filters choose;"
                            + " the last line is signed over all before it, and the command verify-export checks that.")
    @APIResponse(
            responseCode = "200",
            description = "The export, streamed, up to the last checkpoint.",
            content = {
                @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-cef", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ocsf+ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    public RestMulti<byte[]> export(
            @QueryParam("position") @DefaultValue("0") @Min(0) long position,
            @QueryParam("format") @Pattern(regexp = "ndjson|csv|cef|ocsf") String format,
            @BeanParam AuditFilter filter,
            @Context HttpHeaders headers,
            @Context RoutingContext context) {
        Optional<ExportFormat> chosen = format(format, headers);
        AuditSelection selection = filter.selection();
        requireTogether(chosen.isPresent(), position, selection);
        Multi<byte[]> lines = chosen.map(form -> formatted.export(Caller.of(context), form, selection))
                .orElseGet(() -> service.export(Caller.of(context), position));
        return RestMulti.fromMultiData(lines)
                .header(
                        HttpHeaders.CONTENT_TYPE,
                        chosen.map(ExportResource::contentType).orElse(NDJSON))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"audit."
                                + chosen.map(ExportFormat::suffix).orElse("ndjson") + '"')
                .build();
    }

    /** Empty for NDJSON, which is what is sent to who does not say. */
    private static Optional<ExportFormat> format(String format, HttpHeaders headers) {
        if (format != null) {
            return Stream.of(ExportFormat.values())
                    .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(format))
                    .findFirst();
        }
        return headers.getAcceptableMediaTypes().stream()
                .map(accepted -> accepted.getType() + '/' + accepted.getSubtype())
                .flatMap(accepted -> Stream.of(ExportFormat.values())
                        .filter(one -> one.mediaType().equals(accepted)))
                .findFirst();
    }

    /** A record with gaps proves nothing, so NDJSON takes no filter; a place means nothing where events are chosen. */
    private static void requireTogether(boolean formatted, long position, AuditSelection selection) {
        List<FieldError> errors = new ArrayList<>();
        if (formatted && position > 0) {
            errors.add(new FieldError("position", "query", "not_with_format", "goes with the format ndjson only"));
        }
        if (!formatted) {
            selection
                    .parameters()
                    .keySet()
                    .forEach(name -> errors.add(new FieldError(
                            name, "query", "not_with_format", "goes with the formats csv, cef and ocsf only")));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private static String contentType(ExportFormat format) {
        return format == ExportFormat.CSV ? format.mediaType() + ";charset=UTF-8" : format.mediaType();
    }
}
