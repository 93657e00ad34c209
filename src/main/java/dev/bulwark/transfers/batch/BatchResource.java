package dev.bulwark.transfers.batch;

import dev.bulwark.accounts.DryRunView;
import dev.bulwark.accounts.DryRuns;
import dev.bulwark.approvals.PendingView;
import dev.bulwark.command.Answer;
import dev.bulwark.platform.json.LargeBodies;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Many transfers at once. */
@Cancellable(false)
@Path("/api/accounts")
@Tag(name = "Transfers")
@Consumes(MediaType.APPLICATION_JSON)
public class BatchResource {

    private final BatchService service;
    private final LargeBodies bodies;

    BatchResource(BatchService service, LargeBodies bodies) {
        this.service = service;
        this.bodies = bodies;
    }

    @POST
    @Path("/transfer-batch")
    @PermissionsAllowed({"accounts:write", "accounts:write-own"})
    @Operation(operationId = "transferBatch", summary = "Book up to 10,000 transfers in one transaction")
    @RequestBody(
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BatchRequest.class)))
    @Parameter(name = "dry_run", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.BOOLEAN))
    @APIResponse(
            responseCode = "200",
            description = "With dry_run: what would happen. Nothing has.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DryRunView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Done: all lines of an atomic batch; of an independent one those that say posted.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BatchView.class)))
    @APIResponse(
            responseCode = "202",
            description = "A line, or the sum of a currency, is over the threshold: all of it waits for an approval.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PendingView.class)))
    public Uni<RestResponse<String>> transferBatch(
            @HeaderParam("Idempotency-Key") String idempotencyKey, @Context RoutingContext context) {
        boolean dryRun = DryRuns.isAsked(context);
        return bodies.read(context, BatchRequest.class)
                .chain(request -> dryRun
                        ? service.rehearse(Caller.of(context), request)
                        : service.transfer(Caller.of(context), idempotencyKey, request))
                .map(Answer::toResponse);
    }
}
