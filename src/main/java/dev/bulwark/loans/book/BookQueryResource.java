package dev.bulwark.loans.book;

import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Cursor;
import dev.bulwark.platform.web.Ids;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
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

/** Loans: where they stand. */
@Cancellable(false)
@Path("/api/loans/{id: " + Ids.UUID_PATTERN + "}")
@Tag(name = "Loans")
public class BookQueryResource {

    private final BookQueryService service;

    BookQueryResource(BookQueryService service) {
        this.service = service;
    }

    @GET
    @Path("/payoff-quote")
    @PermissionsAllowed({"loans:read", "loans:read-own"})
    @Operation(
            operationId = "quotePayoff",
            summary = "What it costs to pay a loan off on a day, part by part",
            description = "A repayment of this amount on that day closes the loan, if nothing else happens before.")
    public Uni<PayoffView> payoff(
            @RestPath UUID id,
            @Parameter(description = "A date: today, or up to 31 days after it. Absent: today, a day of UTC.")
                    @QueryParam("on")
                    String on,
            @Context RoutingContext context) {
        return service.payoff(Caller.of(context), id, on);
    }

    @GET
    @Path("/schedule")
    @PermissionsAllowed({"loans:read", "loans:read-own"})
    @Operation(
            operationId = "getLoanSchedule",
            summary = "The schedule, where each number comes from, and what has been paid; the read is audited",
            description = "Staff reads besides why a loan was rescheduled.")
    public Uni<ScheduleView> schedule(
            @RestPath UUID id,
            @Parameter(description = "A former version. Absent: the one in force.") @QueryParam("version") @Min(1)
                    Integer version,
            @Context RoutingContext context) {
        return service.schedule(Caller.of(context), id, version);
    }

    @GET
    @Path("/entries")
    @PermissionsAllowed({"loans:read", "loans:read-own"})
    @Operation(
            operationId = "listLoanEntries",
            summary = "What happened to a loan, newest first",
            description = "Interest of a day is no entry: it accrues evenly within a period.")
    public Uni<EntryPage> entries(
            @RestPath UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LIMIT_MAX) int limit,
            @Context RoutingContext context) {
        return service.entries(Caller.of(context), id, cursor, limit);
    }
}
