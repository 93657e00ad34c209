package dev.bulwark.loans.applications;

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

/** Loans: apply and decide. */
@Cancellable(false)
@Path("/api/loans")
@Tag(name = "Loans")
@Consumes(MediaType.APPLICATION_JSON)
public class ApplicationResource {

    private final ApplicationService applications;
    private final DecisionService decisions;

    ApplicationResource(ApplicationService applications, DecisionService decisions) {
        this.applications = applications;
        this.decisions = decisions;
    }

    @POST
    @Path("/apply")
    @PermissionsAllowed({"loans:write", "loans:write-own"})
    @Operation(
            operationId = "applyForLoan",
            summary = "Apply for a loan",
            description =
                    "The customer is known by the ssn; who has none yet becomes a customer. A customer applies for"
                            + " itself only. What is known of a customer is never changed by an application. Bad fields are"
                            + " told all at once, in errors and, as the specification has it, in error and details.")
    @APIResponse(
            responseCode = "201",
            description = "The application, with the conditions of the product.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ApplicationView.class)))
    public Uni<RestResponse<String>> apply(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            ApplyRequest request,
            @Context RoutingContext context) {
        return applications.apply(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }

    @POST
    @Path("/approve")
    @PermissionsAllowed("loans:write")
    @StepUp
    @Operation(
            operationId = "approveLoan",
            summary = "Approve an application, which may then be paid out",
            description =
                    "Who applied never approves, nor does the customer. What the customer cannot afford is refused,"
                            + " and the answer says by which rule. Over the threshold it waits for a second person.")
    @APIResponse(
            responseCode = "200",
            description = "Approved; it may be paid out until offered_until.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DecisionView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Waits for a second person.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PendingView.class)))
    public Uni<RestResponse<String>> approve(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            ApproveLoanRequest request,
            @Context RoutingContext context) {
        return decisions.approve(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }

    @POST
    @Path("/reject")
    @PermissionsAllowed("loans:write")
    @Operation(
            operationId = "rejectLoan",
            summary = "Reject an application, or take an approval back before it is paid out",
            description = "The reason is stored sealed. Who applied may reject, too.")
    @APIResponse(
            responseCode = "200",
            description = "Rejected for good.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DecisionView.class)))
    public Uni<RestResponse<String>> reject(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            RejectLoanRequest request,
            @Context RoutingContext context) {
        return decisions.reject(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }
}
