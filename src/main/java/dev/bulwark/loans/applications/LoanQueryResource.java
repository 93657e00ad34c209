package dev.bulwark.loans.applications;

import dev.bulwark.loans.LoanStatus;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Cursor;
import dev.bulwark.platform.web.Ids;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Loans: read, list, search. */
@Cancellable(false)
@Path("/api/loans")
@Tag(name = "Loans")
@Consumes(MediaType.APPLICATION_JSON)
public class LoanQueryResource {

    private static final String STATUS = "applied|approved|rejected|expired|active|overpaid|closed|written_off";

    private final LoanQueryService service;

    LoanQueryResource(LoanQueryService service) {
        this.service = service;
    }

    @GET
    @Path("/{id: " + Ids.UUID_PATTERN + "}")
    @PermissionsAllowed({"loans:read", "loans:read-own"})
    @Operation(
            operationId = "getLoan",
            summary = "Read a loan: what was agreed, who decided, and what is owed; the read is audited",
            description = "Customers read their own loans, without who decided and by which rules.")
    public Uni<LoanView> get(@RestPath UUID id, @Context RoutingContext context) {
        return service.get(Caller.of(context), id);
    }

    @GET
    @PermissionsAllowed({"loans:read", "loans:read-own"})
    @Operation(operationId = "listLoans", summary = "List loans, oldest first")
    public Uni<LoanPage> list(
            @QueryParam("customer_id") UUID customerId,
            @QueryParam("status") @Pattern(regexp = STATUS) String status,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LIMIT_MAX) int limit,
            @Context RoutingContext context) {
        LoanStatus wanted = status == null ? null : LoanStatus.of(status);
        return service.list(Caller.of(context), customerId, wanted, cursor, limit);
    }

    @POST
    @Path("/search")
    @PermissionsAllowed({"loans:read", "loans:read-own"})
    @Operation(
            operationId = "searchLoans",
            summary = "Find loans by id or its beginning, product, status, or the customer; oldest first, audited",
            description = "Staff finds the loans of customers by ssn or its end, e-mail address, phone number or the"
                    + " beginnings of the name, of the first 200 such customers. Customers find their own loans.")
    public Uni<LoanPage> search(SearchLoansRequest request, @Context RoutingContext context) {
        return service.search(Caller.of(context), request);
    }
}
