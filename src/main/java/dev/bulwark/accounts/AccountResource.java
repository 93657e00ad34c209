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

/** Accounts: open, read, list, search. */
@Cancellable(false)
@Path("/api/accounts")
@Tag(name = "Accounts")
@Consumes(MediaType.APPLICATION_JSON)
public class AccountResource {

    private final AccountService service;

    AccountResource(AccountService service) {
        this.service = service;
    }

    @POST
    @Path("/open")
    @PermissionsAllowed("accounts:write")
    @Operation(operationId = "openAccount", summary = "Open an account for a customer")
    @APIResponse(
            responseCode = "201",
            description = "The account, at zero.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AccountView.class)))
    public Uni<RestResponse<String>> open(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            OpenAccountRequest request,
            @Context RoutingContext context) {
        return service.open(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }

    @GET
    @Path("/{id: " + Ids.UUID_PATTERN + "}")
    @PermissionsAllowed({"accounts:read", "accounts:read-own"})
    @Operation(operationId = "getAccount", summary = "Read an account and its balance")
    public Uni<AccountView> get(@RestPath UUID id, @Context RoutingContext context) {
        return service.get(Caller.of(context), id);
    }

    @GET
    @PermissionsAllowed({"accounts:read", "accounts:read-own"})
    @Operation(operationId = "listAccounts", summary = "List accounts, oldest first")
    public Uni<AccountPage> list(
            @QueryParam("customer_id") UUID customerId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LIMIT_MAX) int limit,
            @Context RoutingContext context) {
        return service.list(Caller.of(context), customerId, cursor, limit);
    }

    @POST
    @Path("/search")
    @PermissionsAllowed({"accounts:read", "accounts:read-own"})
    @Operation(
            operationId = "searchAccounts",
            summary = "Find accounts by IBAN, the start or the end of one, or an id; oldest first")
    public Uni<AccountPage> search(SearchAccountsRequest request, @Context RoutingContext context) {
        return service.search(Caller.of(context), request);
    }
}
