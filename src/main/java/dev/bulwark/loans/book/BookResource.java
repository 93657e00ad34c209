package dev.bulwark.loans.book;

import dev.bulwark.accounts.DryRunView;
import dev.bulwark.accounts.DryRuns;
import dev.bulwark.command.Answer;
import dev.bulwark.loans.book.LoanMoney.Order;
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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Money of loans. */
@Cancellable(false)
@Path("/api/loans")
@Tag(name = "Loans")
@Consumes(MediaType.APPLICATION_JSON)
public class BookResource {

    private final Disbursements disbursements;
    private final Repayments repayments;
    private final Settlements settlements;

    BookResource(Disbursements disbursements, Repayments repayments, Settlements settlements) {
        this.disbursements = disbursements;
        this.repayments = repayments;
        this.settlements = settlements;
    }

    private static <R extends Record> Order<R> order(RoutingContext context, String key, R request) {
        return new Order<>(Caller.of(context), key, DryRuns.isAsked(context), request);
    }

    @POST
    @Path("/disburse")
    @StepUp
    @PermissionsAllowed("loans:write")
    @Operation(operationId = "disburseLoan", summary = "Pay an approved loan out into its customer's account")
    @Parameter(name = "dry_run", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.BOOLEAN))
    @APIResponse(
            responseCode = "200",
            description = "With dry_run: what would happen. Nothing has.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DryRunView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Paid out.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = DisbursementView.class)))
    public Uni<RestResponse<String>> disburse(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            DisburseRequest request,
            @Context RoutingContext context) {
        return disbursements.disburse(order(context, idempotencyKey, request)).map(Answer::toResponse);
    }

    @POST
    @Path("/repay")
    @PermissionsAllowed({"loans:write", "loans:write-own"})
    @Operation(
            operationId = "repayLoan",
            summary = "Pay a loan back from an account, an instalment or all of it",
            description =
                    "First what is due, then interest that has accrued, then principal early, for which the rest is"
                            + " scheduled anew. What is beyond all that is owed is overpaid, to be refunded.")
    @Parameter(name = "dry_run", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.BOOLEAN))
    @APIResponse(
            responseCode = "200",
            description = "With dry_run: what would happen. Nothing has.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DryRunView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Booked.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RepaymentView.class)))
    public Uni<RestResponse<String>> repay(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            RepayRequest request,
            @Context RoutingContext context) {
        return repayments.repay(order(context, idempotencyKey, request)).map(Answer::toResponse);
    }

    @POST
    @Path("/refund")
    @PermissionsAllowed("loans:write")
    @Operation(operationId = "refundLoan", summary = "Pay back what was overpaid, and close the loan")
    @Parameter(name = "dry_run", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.BOOLEAN))
    @APIResponse(
            responseCode = "200",
            description = "With dry_run: what would happen. Nothing has.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DryRunView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Booked.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SettlementView.class)))
    public Uni<RestResponse<String>> refund(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            RefundRequest request,
            @Context RoutingContext context) {
        return settlements.refund(order(context, idempotencyKey, request)).map(Answer::toResponse);
    }

    @POST
    @Path("/recover")
    @PermissionsAllowed("loans:write")
    @Operation(operationId = "recoverLoan", summary = "Take in what was written off, at most all of it")
    @Parameter(name = "dry_run", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.BOOLEAN))
    @APIResponse(
            responseCode = "200",
            description = "With dry_run: what would happen. Nothing has.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DryRunView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Booked.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SettlementView.class)))
    public Uni<RestResponse<String>> recover(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            RepayRequest request,
            @Context RoutingContext context) {
        return settlements.recover(order(context, idempotencyKey, request)).map(Answer::toResponse);
    }
}
