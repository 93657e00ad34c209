package dev.bulwark.transfers.reversal;

import dev.bulwark.accounts.DryRunView;
import dev.bulwark.accounts.DryRuns;
import dev.bulwark.approvals.PendingView;
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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Staff only: a customer asks the bank. */
@Cancellable(false)
@Path("/api/accounts")
@Tag(name = "Transfers")
@Consumes(MediaType.APPLICATION_JSON)
public class ReversalResource {

    private final ReversalService service;

    ReversalResource(ReversalService service) {
        this.service = service;
    }

    @POST
    @Path("/reverse")
    @PermissionsAllowed("accounts:write")
    @Operation(operationId = "reverse", summary = "Take a deposit, a withdrawal or a transfer back, whole or in part")
    @Parameter(name = "dry_run", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.BOOLEAN))
    @APIResponse(
            responseCode = "200",
            description = "With dry_run: what would happen. Nothing has.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DryRunView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Booked.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReversalView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Over the threshold: waits for another person's approval.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PendingView.class)))
    public Uni<RestResponse<String>> reverse(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            ReverseRequest request,
            @Context RoutingContext context) {
        Uni<Answer> answer = DryRuns.isAsked(context)
                ? service.rehearse(Caller.of(context), request)
                : service.reverse(Caller.of(context), idempotencyKey, request);
        return answer.map(Answer::toResponse);
    }
}
