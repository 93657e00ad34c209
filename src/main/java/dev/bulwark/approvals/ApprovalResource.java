package dev.bulwark.approvals;

import dev.bulwark.command.Answer;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Cursor;
import dev.bulwark.platform.web.Ids;
import dev.bulwark.platform.web.StepUp;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/**
 * The second pair of eyes. The permissions here let in who could decide anything at all; which approvals a caller sees and
 * decides depends on the permission of each command.
 */
@Cancellable(false)
@Path("/api/approvals")
@Tag(name = "Approvals")
@Consumes(MediaType.APPLICATION_JSON)
public class ApprovalResource {

    private static final String STATUS = "pending|approved|rejected|expired|void";

    private final ApprovalService service;
    private final ApprovalQueryService queries;

    ApprovalResource(ApprovalService service, ApprovalQueryService queries) {
        this.service = service;
        this.queries = queries;
    }

    @GET
    @PermissionsAllowed({"accounts:write", "accounts:write-own", "loans:write", "hr:write"})
    @Operation(
            operationId = "listApprovals",
            summary = "Approvals that the caller made or may decide, newest first, without payloads")
    public Uni<ApprovalPage> list(
            @QueryParam("status") @Pattern(regexp = STATUS, message = "must be one of " + STATUS) String status,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LIMIT_MAX) int limit,
            @Context RoutingContext context) {
        return queries.list(Caller.of(context), status, cursor, limit);
    }

    @GET
    @Path("/{id: " + Ids.UUID_PATTERN + "}")
    @PermissionsAllowed({"accounts:write", "accounts:write-own", "loans:write", "hr:write"})
    @Operation(operationId = "getApproval", summary = "Read an approval with the exact payload")
    public Uni<ApprovalView> get(@RestPath UUID id, @Context RoutingContext context) {
        return queries.get(Caller.of(context), id);
    }

    @POST
    @Path("/approve")
    @PermissionsAllowed({"accounts:write", "loans:write", "hr:write"})
    @StepUp
    @Operation(
            operationId = "approve",
            summary = "Approve another person's command, which runs at once",
            description =
                    "Approval and command commit together. When a business rule refuses the command, its problem is"
                            + " the answer and the approval stays pending.")
    @APIResponse(
            responseCode = "200",
            description = "Approved and executed.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ApprovalView.class)))
    public Uni<RestResponse<String>> approve(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            ApproveRequest request,
            @Context RoutingContext context) {
        return service.approve(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }

    @POST
    @Path("/reject")
    @PermissionsAllowed({"accounts:write", "accounts:write-own", "loans:write", "hr:write"})
    @Operation(operationId = "reject", summary = "Refuse a command that waits, or take back one's own")
    @APIResponse(
            responseCode = "200",
            description = "Rejected; it never runs.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ApprovalView.class)))
    public Uni<RestResponse<String>> reject(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            RejectRequest request,
            @Context RoutingContext context) {
        return service.reject(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }
}
