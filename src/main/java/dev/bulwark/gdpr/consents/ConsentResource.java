package dev.bulwark.gdpr.consents;

import dev.bulwark.command.Answer;
import dev.bulwark.gdpr.requests.RequestChangedView;
import dev.bulwark.platform.web.Caller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Consent and objection. */
@Cancellable(false)
@Path("/api/gdpr")
@Tag(name = "GDPR")
@Consumes(MediaType.APPLICATION_JSON)
public class ConsentResource {

    private final ConsentService consents;
    private final ObjectionService objections;

    ConsentResource(ConsentService consents, ObjectionService objections) {
        this.consents = consents;
        this.objections = objections;
    }

    @GET
    @Path("/consents")
    @PermissionsAllowed({"gdpr:read", "customer_service:read", "customers:read-own"})
    @Operation(
            operationId = "listConsents",
            summary = "What a customer has agreed to, purpose by purpose, and when; the read is audited")
    public Uni<ConsentPage> list(@QueryParam("customer_id") @NotNull UUID customerId, @Context RoutingContext context) {
        return consents.list(Caller.of(context), customerId);
    }

    @POST
    @Path("/consents")
    @PermissionsAllowed({"gdpr:write", "customer_service:write", "customers:write-own"})
    @Operation(
            operationId = "recordConsent",
            summary = "Record consent, or that it is taken back",
            description =
                    "Consent is given to the newest version of the words, which GET answers. Nothing is overwritten.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ConsentRecordedView.class)))
    public Uni<RestResponse<String>> record(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            ConsentRequest request,
            @Context RoutingContext context) {
        return consents.record(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }

    @POST
    @Path("/object")
    @PermissionsAllowed({"gdpr:write", "customer_service:write", "customers:write-own"})
    @Operation(
            operationId = "objectToProcessing",
            summary = "Object to direct marketing, or to what rests on legitimate interests (GDPR, Art. 21)",
            description =
                    "Direct marketing: every marketing consent ends at once. Otherwise the customer is restricted, and the"
                            + " objection is a request that the bank decides.")
    @APIResponse(
            responseCode = "201",
            description = "The request; completed when there is nothing to decide.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RequestChangedView.class)))
    public Uni<RestResponse<String>> object(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            ObjectRequest request,
            @Context RoutingContext context) {
        return objections.object(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }
}
