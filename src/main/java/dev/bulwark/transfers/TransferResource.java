package dev.bulwark.transfers;

import dev.bulwark.accounts.DryRunView;
import dev.bulwark.accounts.DryRuns;
import dev.bulwark.approvals.PendingView;
import dev.bulwark.command.Answer;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Cursor;
import dev.bulwark.platform.web.Ids;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Money commands on accounts, and what they left on the statement. */
@Cancellable(false)
@Path("/api/accounts")
@Tag(name = "Transfers")
@Consumes(MediaType.APPLICATION_JSON)
public class TransferResource {

    private final TransferService service;
    private final TransferDryRun dryRuns;
    private final TransactionService transactions;

    TransferResource(TransferService service, TransferDryRun dryRuns, TransactionService transactions) {
        this.service = service;
        this.dryRuns = dryRuns;
        this.transactions = transactions;
    }

    @POST
    @Path("/transfer")
    @PermissionsAllowed({"accounts:write", "accounts:write-own"})
    @Operation(operationId = "transfer", summary = "Move money between two accounts")
    @Parameter(name = "dry_run", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.BOOLEAN))
    @APIResponse(
            responseCode = "200",
            description = "With dry_run: what would happen. Nothing has.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DryRunView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Booked.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TransferView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Over the threshold: waits for another person's approval.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PendingView.class)))
    public Uni<RestResponse<String>> transfer(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            TransferRequest request,
            @Context RoutingContext context) {
        Uni<Answer> answer = DryRuns.isAsked(context)
                ? dryRuns.transfer(Caller.of(context), request)
                : service.transfer(Caller.of(context), idempotencyKey, request);
        return answer.map(Answer::toResponse);
    }

    @POST
    @Path("/deposit")
    @PermissionsAllowed("accounts:write")
    @Operation(operationId = "deposit", summary = "Pay cash into an account")
    @Parameter(name = "dry_run", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.BOOLEAN))
    @APIResponse(
            responseCode = "200",
            description = "With dry_run: what would happen. Nothing has.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DryRunView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Booked.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TransferView.class)))
    public Uni<RestResponse<String>> deposit(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            CashRequest request,
            @Context RoutingContext context) {
        Uni<Answer> answer = DryRuns.isAsked(context)
                ? dryRuns.deposit(Caller.of(context), request)
                : service.deposit(Caller.of(context), idempotencyKey, request);
        return answer.map(Answer::toResponse);
    }

    @POST
    @Path("/withdraw")
    @PermissionsAllowed("accounts:write")
    @Operation(operationId = "withdraw", summary = "Pay cash out of an account")
    @Parameter(name = "dry_run", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.BOOLEAN))
    @APIResponse(
            responseCode = "200",
            description = "With dry_run: what would happen. Nothing has.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DryRunView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Booked.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TransferView.class)))
    public Uni<RestResponse<String>> withdraw(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            CashRequest request,
            @Context RoutingContext context) {
        Uni<Answer> answer = DryRuns.isAsked(context)
                ? dryRuns.withdraw(Caller.of(context), request)
                : service.withdraw(Caller.of(context), idempotencyKey, request);
        return answer.map(Answer::toResponse);
    }

    @GET
    @Path("/{id: " + Ids.UUID_PATTERN + "}/transactions")
    @PermissionsAllowed({"accounts:read", "accounts:read-own"})
    @Operation(operationId = "listTransactions", summary = "Statement lines with running balance, newest first")
    public Uni<TransactionPage> transactions(
            @RestPath UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LIMIT_MAX) int limit,
            @Context RoutingContext context) {
        return transactions.list(Caller.of(context), id, cursor, limit);
    }
}
