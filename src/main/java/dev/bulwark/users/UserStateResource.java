package dev.bulwark.users;

import dev.bulwark.command.Answer;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.StepUp;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
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

/** What may become of a user: another role, disabled, enabled, unlocked, logged out. */
@Cancellable(false)
@Path("/api/users")
@Tag(name = "Users")
@Consumes(MediaType.APPLICATION_JSON)
public class UserStateResource {

    private final UserStateService states;
    private final UnlockService unlocking;

    UserStateResource(UserStateService states, UnlockService unlocking) {
        this.states = states;
        this.unlocking = unlocking;
    }

    @POST
    @Path("/set-role")
    @PermissionsAllowed("hr:write")
    @StepUp
    @Operation(
            operationId = "setUserRole",
            summary = "Give a user another role",
            description =
                    "The user's sessions live on with the rights of the new role, from the next request on, and the"
                            + " user is told.")
    @APIResponse(
            responseCode = "200",
            description = "The user has the role.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = UserStateView.class)))
    public Uni<RestResponse<String>> setRole(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            SetRoleRequest request,
            @Context RoutingContext context) {
        return states.setRole(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }

    @POST
    @Path("/disable")
    @PermissionsAllowed("hr:write")
    @Operation(operationId = "disableUser", summary = "Let a user in no more, and end the user's sessions")
    @APIResponse(
            responseCode = "200",
            description = "Disabled. Who was disabled before stays so for the first reason.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = UserStateView.class)))
    public Uni<RestResponse<String>> disable(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            ReasonedRequest request,
            @Context RoutingContext context) {
        return states.disable(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }

    @POST
    @Path("/enable")
    @PermissionsAllowed("hr:write")
    @StepUp
    @Operation(
            operationId = "enableUser",
            summary = "Let a disabled user in again, with the password and factor of before")
    @APIResponse(
            responseCode = "200",
            description = "Active, also when the user was.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = UserStateView.class)))
    public Uni<RestResponse<String>> enable(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            UserRequest request,
            @Context RoutingContext context) {
        return states.enable(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }

    @POST
    @Path("/unlock")
    @PermissionsAllowed("hr:write")
    @Operation(
            operationId = "unlockUser",
            summary = "End the waiting of a user after wrong passwords",
            description = "A disabled user stays disabled, and a blocked address blocked.")
    @APIResponse(
            responseCode = "200",
            description = "The user's count begins anew, also when there was nothing to wait for.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = UserStateView.class)))
    public Uni<RestResponse<String>> unlock(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            UserRequest request,
            @Context RoutingContext context) {
        return unlocking.unlock(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }

    @POST
    @Path("/end-sessions")
    @PermissionsAllowed("hr:write")
    @Operation(operationId = "endUserSessions", summary = "Log a user out everywhere")
    @APIResponse(
            responseCode = "200",
            description = "All sessions of the user have ended.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = EndedSessionsView.class)))
    public Uni<RestResponse<String>> endSessions(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            UserRequest request,
            @Context RoutingContext context) {
        return states.endSessions(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }
}
