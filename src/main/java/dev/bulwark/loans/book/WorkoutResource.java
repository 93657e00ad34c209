package dev.bulwark.loans.book;

import dev.bulwark.accounts.DryRunView;
import dev.bulwark.accounts.DryRuns;
import dev.bulwark.approvals.PendingView;
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

/** Loans that are not paid as agreed: new terms, or given up. */
@Cancellable(false)
@Path("/api/loans")
@Tag(name = "Loans")
@Consumes(MediaType.APPLICATION_JSON)
public class WorkoutResource {

    private final Reschedules reschedules;
    private final WriteOffs writeOffs;

    WorkoutResource(Reschedules reschedules, WriteOffs writeOffs) {
        this.reschedules = reschedules;
        this.writeOffs = writeOffs;
    }

    @POST
    @Path("/reschedule")
    @PermissionsAllowed("loans:write")
    @Operation(
            operationId = "rescheduleLoan",
            summary = "Give a loan a new term, another next due date, or a lower rate",
            description = "Principal is scheduled anew; all else that is owed is due with the first new instalment, and"
                    + " nothing of it is lost. Nothing is late afterwards. The versions before stay.")
    @Parameter(name = "dry_run", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.BOOLEAN))
    @APIResponse(
            responseCode = "200",
            description = "With dry_run: what would happen. Nothing has.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DryRunView.class)))
    @APIResponse(
            responseCode = "201",
            description = "A new version of the schedule is in force.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RescheduleView.class)))
    public Uni<RestResponse<String>> reschedule(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            RescheduleRequest request,
            @Context RoutingContext context) {
        return reschedules
                .reschedule(new Order<>(Caller.of(context), idempotencyKey, DryRuns.isAsked(context), request))
                .map(Answer::toResponse);
    }

    @POST
    @Path("/write-off")
    @PermissionsAllowed("loans:write")
    @StepUp
    @Operation(
            operationId = "writeOffLoan",
            summary = "Ask that a loan be given up",
            description = "Always waits for another person. Then all that is owed leaves the receivables: a loss of the"
                    + " bank, but for suspended interest. The customer owes it still; what comes in is recovered.")
    @Parameter(name = "dry_run", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.BOOLEAN))
    @APIResponse(
            responseCode = "200",
            description = "With dry_run: what would happen. Nothing has.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DryRunView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Waits for another person's approval. Nothing has changed yet.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PendingView.class)))
    public Uni<RestResponse<String>> writeOff(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            WriteOffRequest request,
            @Context RoutingContext context) {
        return writeOffs
                .request(new Order<>(Caller.of(context), idempotencyKey, DryRuns.isAsked(context), request))
                .map(Answer::toResponse);
    }
}
