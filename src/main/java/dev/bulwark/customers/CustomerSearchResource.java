package dev.bulwark.customers;

import dev.bulwark.platform.web.Caller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Customers: find. */
@Cancellable(false)
@Path("/api/customers/search")
@Tag(name = "Customers")
@Consumes(MediaType.APPLICATION_JSON)
public class CustomerSearchResource {

    private final CustomerSearchService service;

    CustomerSearchResource(CustomerSearchService service) {
        this.service = service;
    }

    @POST
    @PermissionsAllowed({"accounts:read", "loans:read", "customer_service:read"})
    @Operation(
            operationId = "searchCustomers",
            summary =
                    "Find customers by ssn or its last four digits, e-mail address, phone number, or the beginnings of"
                            + " words of the name, whatever their case and accents; masked, oldest first, and audited. A page may hold"
                            + " less than the limit, or nothing, although next_cursor says that there is more to look at")
    public Uni<CustomerPage> search(SearchCustomersRequest request, @Context RoutingContext context) {
        return service.search(Caller.of(context), request);
    }
}
