package dev.bulwark.documents;

import dev.bulwark.command.Answer;
import dev.bulwark.platform.problem.CommonProblem;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Cursor;
import dev.bulwark.platform.web.Ids;
import dev.bulwark.platform.web.UploadBody;
import dev.bulwark.platform.web.WebConfig;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Documents: take in, show, delete. {@link DocumentContentResource} gives them out. */
@Cancellable(false)
@Path("/api/documents")
@Tag(name = "Documents")
public class DocumentResource {

    private final UploadService uploads;
    private final DocumentService service;
    private final WebConfig web;
    private final DocumentConfig config;

    DocumentResource(UploadService uploads, DocumentService service, WebConfig web, DocumentConfig config) {
        this.uploads = uploads;
        this.service = service;
        this.web = web;
        this.config = config;
    }

    @POST
    @Path("/upload")
    @PermissionsAllowed({"accounts:write", "loans:write", "customer_service:write", "customers:write-own"})
    @Operation(
            operationId = "uploadDocument",
            summary = "Store a document: the body is its content, and Content-Disposition names it")
    @RequestBody(content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "201",
            description = "Stored, scanned and sealed.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = DocumentUploadedView.class)))
    public Uni<RestResponse<String>> upload(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @HeaderParam("Content-Disposition") String contentDisposition,
            @NotNull @QueryParam("customer_id") UUID customerId,
            @Parameter(example = "other")
                    @NotNull
                    @Pattern(
                            regexp = "contract|identity|correspondence|other",
                            message = "must be contract, identity, correspondence or other")
                    @QueryParam("retention_class")
                    String retentionClass,
            @QueryParam("replaces") UUID replaces,
            @Context RoutingContext context) {
        uploads.requireScanner();
        requireSingle(context, "Content-Disposition");
        UploadRequest request = new UploadRequest(
                customerId,
                RetentionClass.of(retentionClass),
                replaces,
                DocumentType.declared(context.request().getHeader("Content-Type"))
                        .orElseThrow(DocumentProblem.DOCUMENT_TYPE_REFUSED::problem),
                FileName.ofHeader(contentDisposition),
                declaredBytes(context));
        if (!request.type().isNamed(request.name())) {
            throw DocumentProblem.DOCUMENT_TYPE_REFUSED.problem();
        }
        UploadBody body = new UploadBody(
                context,
                UploadService.PART_BYTES,
                web.documentSizeMax().asLongValue(),
                config.uploadRateMin(),
                config.uploadRateOver());
        return uploads.upload(Caller.of(context), idempotencyKey, request, body).map(Answer::toResponse);
    }

    /** Its form and its limit were checked at the front door. */
    private static long declaredBytes(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }

    private static void requireSingle(RoutingContext context, String header) {
        if (context.request().headers().getAll(header).size() > 1) {
            throw CommonProblem.MALFORMED_REQUEST.problem();
        }
    }

    @GET
    @Path("/{id: " + Ids.UUID_PATTERN + "}")
    @PermissionsAllowed({"accounts:read", "loans:read", "customer_service:read", "customers:read-own"})
    @Operation(operationId = "getDocument", summary = "Read what is known of a document; the read is audited")
    public Uni<DocumentView> get(@RestPath UUID id, @Context RoutingContext context) {
        return service.get(Caller.of(context), id);
    }

    @GET
    @PermissionsAllowed({"accounts:read", "loans:read", "customer_service:read", "customers:read-own"})
    @Operation(
            operationId = "listDocuments",
            summary = "List a customer's documents, newest first; the read is audited")
    public Uni<DocumentPage> list(
            @NotNull @QueryParam("customer_id") UUID customerId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LIMIT_MAX) int limit,
            @Context RoutingContext context) {
        return service.list(Caller.of(context), customerId, cursor, limit);
    }

    @POST
    @Path("/delete")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({"accounts:delete", "loans:delete", "customer_service:delete"})
    @Operation(
            operationId = "deleteDocument",
            summary = "Destroy one version of a document, once its retention allows it")
    @APIResponse(
            responseCode = "200",
            description = "Destroyed.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = DocumentDeletedView.class)))
    public Uni<RestResponse<String>> delete(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            DeleteDocumentRequest request,
            @Context RoutingContext context) {
        return service.delete(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }
}
