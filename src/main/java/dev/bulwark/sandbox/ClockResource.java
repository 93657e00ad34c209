package dev.bulwark.sandbox;

import dev.bulwark.command.Answer;
import dev.bulwark.platform.web.Caller;
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

/** The clock of a sandbox. */
@Cancellable(false)
@Path("/api/sandbox/clock")
@Tag(name = "Sandbox")
@Consumes(MediaType.APPLICATION_JSON)
public class ClockResource {

    private final ClockService service;

    ClockResource(ClockService service) {
        this.service = service;
    }

    @POST
    @PermissionsAllowed("security:admin")
    @Operation(
            operationId = "moveClock",
            summary = "Move the clock on, for tests and demonstrations",
            description =
                    "Only where BULWARK_TEST_CLOCK is set; elsewhere it answers 404. Time goes on from there, on every"
                            + " replica and after a restart, and never back. Tokens, sessions and codes end as if that time had"
                            + " passed: log in again.")
    @APIResponse(
            responseCode = "200",
            description = "It is that time.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ClockView.class)))
    public Uni<RestResponse<String>> move(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @Context RoutingContext context,
            ClockRequest request) {
        return service.move(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }
}
