package dev.bulwark.balances;

import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Ids;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Balances of the past, and the reasons of the present one. */
@Cancellable(false)
@Path("/api/accounts/{id: " + Ids.UUID_PATTERN + "}")
@Tag(name = "Accounts")
public class BalanceResource {

    private final BalanceService service;

    BalanceResource(BalanceService service) {
        this.service = service;
    }

    @GET
    @Path("/balance")
    @PermissionsAllowed({"accounts:read", "accounts:read-own"})
    @Operation(operationId = "getBalance", summary = "The posted balance at a time")
    public Uni<BalanceView> balance(
            @RestPath UUID id,
            @Parameter(
                            description = "An RFC 3339 time, inclusive: what was booked until then. A date: what counts"
                                    + " for interest until the end of that day, by value date. Absent: now.")
                    @QueryParam("as_of")
                    String asOf,
            @Context RoutingContext context) {
        return service.balance(Caller.of(context), id, asOf);
    }

    @GET
    @Path("/explain")
    @PermissionsAllowed({"accounts:read", "accounts:read-own"})
    @Operation(
            operationId = "explainBalance",
            summary = "The rows and rules behind the balance, and what they say to a debit")
    public Uni<ExplainView> explain(
            @RestPath UUID id,
            @Parameter(description = "A debit to try, in the account's currency. Absent: the smallest one.")
                    @QueryParam("amount")
                    String amount,
            @Context RoutingContext context) {
        return service.explain(Caller.of(context), id, amount);
    }
}
