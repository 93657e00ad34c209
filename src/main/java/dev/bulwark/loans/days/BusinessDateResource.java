package dev.bulwark.loans.days;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The business date of loans. */
@Cancellable(false)
@Path("/api/loans/business-date")
@Tag(name = "Loans")
public class BusinessDateResource {

    private final BusinessDateService service;

    BusinessDateResource(BusinessDateService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("loans:read")
    @Operation(
            operationId = "getBusinessDate",
            summary = "Which business day of loans is open, and what the last end of a day did",
            description =
                    "Days are days of UTC. A day is ended after midnight: interest accrues, instalments fall due and"
                            + " late, loans age, offers expire. Days that were missed are made up in order.")
    public Uni<BusinessDateView> get() {
        return service.get();
    }
}
