package dev.bulwark.documents;

import dev.bulwark.documents.ContentService.Download;
import dev.bulwark.documents.ContentService.OpenDocument;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Ids;
import dev.bulwark.platform.web.SlowReader;
import dev.bulwark.platform.web.SlowReader.TooSlow;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;

/** The content of documents. */
@Path("/api/documents")
@Tag(name = "Documents")
public class DocumentContentResource {

    private static final String ACCEPT_RANGES = "Accept-Ranges";

    private final ContentService service;

    DocumentContentResource(ContentService service) {
        this.service = service;
    }

    @GET
    @Path("/{id: " + Ids.UUID_PATTERN + "}/content")
    @PermissionsAllowed({"accounts:read", "loans:read", "customer_service:read", "customers:read-own"})
    @Operation(operationId = "getDocumentContent", summary = "Download a document, whole; the read is audited")
    @APIResponse(
            responseCode = "200",
            description = "The content, as an attachment. Cut off when a part of it does not open.",
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING))
            })
    public RestMulti<byte[]> content(@RestPath UUID id, @Context RoutingContext context) {
        context.response().putHeader(ACCEPT_RANGES, "none");
        context.addHeadersEndHandler(
                written -> tellLengthOnly(context.response().headers()));
        Caller caller = Caller.of(context);
        if (context.request().method() == HttpMethod.HEAD) {
            return RestMulti.fromUniResponse(
                    service.describe(caller, id),
                    document -> Multi.createFrom().empty(),
                    DocumentContentResource::headers);
        }
        Uni<Download> begun = context.request().headers().contains("Range")
                ? Uni.createFrom().failure(DocumentProblem.RANGE_NOT_SUPPORTED.problem())
                : service.begin(caller, id);
        return RestMulti.fromUniResponse(
                begun,
                download -> service.stream(caller, download)
                        .onFailure(TooSlow.class)
                        .invoke(() -> SlowReader.cut(context.request())),
                download -> headers(download.document()));
    }

    /** The framework sends every stream in chunks, too; a length and chunks together are an attack (RFC 9112, 6.1). */
    private static void tellLengthOnly(MultiMap headers) {
        if (headers.contains(HttpHeaders.CONTENT_LENGTH)) {
            headers.remove("Transfer-Encoding");
        }
    }

    private static Map<String, List<String>> headers(OpenDocument document) {
        return Map.of(
                HttpHeaders.CONTENT_TYPE, List.of(document.row().type().contentType()),
                HttpHeaders.CONTENT_LENGTH, List.of(Long.toString(document.row().sizeBytes())),
                HttpHeaders.CONTENT_DISPOSITION, List.of(FileName.toHeader(document.name())));
    }
}
