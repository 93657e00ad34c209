package dev.bulwark.users;

import dev.bulwark.approvals.PendingView;
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

/** What a user has forgotten or lost. */
@Cancellable(false)
@Path("/api/users")
@Tag(name = "Users")
@Consumes(MediaType.APPLICATION_JSON)
public class UserResetResource {

    private final PasswordResetService passwords;
    private final MfaResetService factors;

    UserResetResource(PasswordResetService passwords, MfaResetService factors) {
        this.passwords = passwords;
        this.factors = factors;
    }

    @POST
    @Path("/reset-password")
    @PermissionsAllowed("hr:write")
    @StepUp
    @Operation(
            operationId = "resetUserPassword",
            summary = "Give a user a one-time password in the place of a forgotten one",
            description =
                    "Told once: a replay comes without it, and a lost answer is made good by another reset. It opens"
                            + " one session within a day, in which the user sets a password that nobody else knows. The"
                            + " user's sessions end, the second factor stays, and the user is told.")
    @APIResponse(
            responseCode = "200",
            description = "The password, for its user alone.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PasswordResetView.class)))
    public Uni<RestResponse<String>> resetPassword(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            UserRequest request,
            @Context RoutingContext context) {
        return passwords.reset(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }

    @POST
    @Path("/reset-mfa")
    @PermissionsAllowed("hr:write")
    @StepUp
    @Operation(
            operationId = "resetUserMfa",
            summary = "Ask for the reset of a user's lost factor",
            description =
                    "Always waits for another person, who is neither its maker nor the user. Then factor and recovery"
                            + " codes are gone, the user's sessions end, the user is told, and must enrol anew.")
    @APIResponse(
            responseCode = "202",
            description = "Waits for another person's approval. Nothing has changed yet.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PendingView.class)))
    public Uni<RestResponse<String>> resetMfa(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            ReasonedRequest request,
            @Context RoutingContext context) {
        return factors.request(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }
}
