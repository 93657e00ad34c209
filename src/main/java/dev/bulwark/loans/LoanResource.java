package dev.bulwark.loans;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Loans. */
@Cancellable(false)
@Path("/api/loans")
@Tag(name = "Loans")
@Consumes(MediaType.APPLICATION_JSON)
public class LoanResource {

    private final QuoteService quotes;

    LoanResource(QuoteService quotes) {
        this.quotes = quotes;
    }

    @POST
    @Path("/quote")
    @PermissionsAllowed({"loans:read", "loans:read-own"})
    @Operation(
            operationId = "quoteLoan",
            summary = "What a loan would cost, instalment by instalment",
            description = "As if it were paid out today, a day of UTC. Writes nothing and binds nobody, so it takes no"
                    + " Idempotency-Key. Amounts are strings; instalments are at most 480, one a month, each with its"
                    + " reasons. apr_percent is the annual percentage rate of charge of Directive 2008/48/EC, Annex I.")
    public Uni<QuoteView> quote(QuoteRequest request) {
        return quotes.quote(request);
    }
}
