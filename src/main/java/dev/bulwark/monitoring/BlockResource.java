package dev.bulwark.monitoring;

import dev.bulwark.command.Answer;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Cursor;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Addresses that are refused because too much was guessed there. */
@Cancellable(false)
@Path("/api/security")
@Tag(name = "Security")
@Consumes(MediaType.APPLICATION_JSON)
public class BlockResource {

    private final BlockService service;

    BlockResource(BlockService service) {
        this.service = service;
    }

    @GET
    @Path("/blocks")
    @PermissionsAllowed("security:read")
    @Operation(operationId = "listBlocks", summary = "Addresses that are refused, by address; the read is audited")
    public Uni<BlockPage> blocks(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LIMIT_MAX) int limit,
            @Context RoutingContext context) {
        return service.list(Caller.of(context), cursor, limit);
    }

    @POST
    @Path("/unblock")
    @PermissionsAllowed("security:write")
    @Operation(
            operationId = "unblock",
            summary = "Hear an address again, on every replica, and forget what counted there")
    @APIResponse(
            responseCode = "200",
            description = "It is heard again.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = UnblockedView.class)))
    public Uni<RestResponse<String>> unblock(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            UnblockRequest request,
            @Context RoutingContext context) {
        return service.unblock(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }
}
