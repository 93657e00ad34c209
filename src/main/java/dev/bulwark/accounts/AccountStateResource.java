package dev.bulwark.accounts;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What staff may decide about an account: freeze, unfreeze, close, limits; and what was decided before. */
@Cancellable(false)
@Path("/api/accounts")
@Tag(name = "Accounts")
@Consumes(MediaType.APPLICATION_JSON)
public class AccountStateResource {

    private final AccountStateService states;
    private final AccountLimitService limits;
    private final AccountHistory history;

    AccountStateResource(AccountStateService states, AccountLimitService limits, AccountHistory history) {
        this.states = states;
        this.limits = limits;
        this.history = history;
    }

    @POST
    @Path("/freeze")
    @PermissionsAllowed("accounts:write")
    @Operation(operationId = "freezeAccount", summary = "Stop money out of an account, into it, or both")
    @APIResponse(
            responseCode = "200",
            description = "Frozen. A freeze adds to one that stands; nothing is booked against it after this answer.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AccountView.class)))
    public Uni<RestResponse<String>> freeze(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            FreezeRequest request,
            @Context RoutingContext context) {
        return states.freeze(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }

    @POST
    @Path("/unfreeze")
    @PermissionsAllowed("accounts:write")
    @Operation(operationId = "unfreezeAccount", summary = "Lift the freeze of an account, in both directions")
    @APIResponse(
            responseCode = "200",
            description = "The account without a freeze, also when there was none.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AccountView.class)))
    public Uni<RestResponse<String>> unfreeze(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            UnfreezeRequest request,
            @Context RoutingContext context) {
        return states.unfreeze(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }

    @POST
    @Path("/close")
    @PermissionsAllowed("accounts:write")
    @Operation(operationId = "closeAccount", summary = "Close an empty account for good")
    @APIResponse(
            responseCode = "200",
            description = "Closed.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AccountView.class)))
    public Uni<RestResponse<String>> close(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            CloseRequest request,
            @Context RoutingContext context) {
        return states.close(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }

    @POST
    @Path("/set-limits")
    @PermissionsAllowed("accounts:write")
    @Operation(
            operationId = "setAccountLimits",
            summary = "Replace all limits of an account; one that is absent or null is no limit from now on")
    @APIResponse(
            responseCode = "200",
            description = "The account with its limits.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AccountView.class)))
    public Uni<RestResponse<String>> setLimits(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            SetLimitsRequest request,
            @Context RoutingContext context) {
        return limits.set(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }

    @GET
    @Path("/{id: " + Ids.UUID_PATTERN + "}/history")
    @PermissionsAllowed("accounts:read")
    @Operation(
            operationId = "listAccountHistory",
            summary = "Who froze, unfroze or closed an account, and why; newest first; the read is audited")
    public Uni<AccountEventPage> history(
            @RestPath UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LIMIT_MAX) int limit,
            @Context RoutingContext context) {
        return history.list(Caller.of(context), id, cursor, limit);
    }
}
