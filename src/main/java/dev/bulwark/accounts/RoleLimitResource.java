package dev.bulwark.accounts;

import dev.bulwark.command.Answer;
import dev.bulwark.platform.web.Caller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** How much the users of a role may move. */
@Cancellable(false)
@Path("/api/accounts")
@Tag(name = "Accounts")
@Consumes(MediaType.APPLICATION_JSON)
public class RoleLimitResource {

    private final RoleLimitService service;

    RoleLimitResource(RoleLimitService service) {
        this.service = service;
    }

    @GET
    @Path("/role-limits")
    @PermissionsAllowed("accounts:read")
    @Operation(operationId = "listRoleLimits", summary = "List the limits of roles, by role and currency")
    public Uni<RoleLimitPage> list() {
        return service.list();
    }

    @POST
    @Path("/set-role-limits")
    @PermissionsAllowed("accounts:admin")
    @Operation(
            operationId = "setRoleLimits",
            summary = "Replace what each user of a role may move in a currency; absent or null is no limit from now on")
    @APIResponse(
            responseCode = "200",
            description = "The limits; they hold for every posting that begins after this answer.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RoleLimitView.class)))
    public Uni<RestResponse<String>> set(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            SetRoleLimitsRequest request,
            @Context RoutingContext context) {
        return service.set(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }
}
