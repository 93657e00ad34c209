package dev.bulwark.customers;

import dev.bulwark.command.Answer;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Ids;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Customers: create and read. */
@Path("/api/customers")
@Tag(name = "Customers")
public class CustomerResource {

    private final CustomerService service;

    CustomerResource(CustomerService service) {
        this.service = service;
    }

    @POST
    @Path("/create")
    @PermissionsAllowed({"accounts:write", "loans:write", "customer_service:write"})
    @Operation(
            operationId = "createCustomer",
            summary = "Create a customer; personal data is sealed from the first row")
    @APIResponse(
            responseCode = "201",
            description = "The customer's id.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CustomerCreatedView.class)))
    public Uni<RestResponse<String>> create(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            CreateCustomerRequest request,
            @Context RoutingContext context) {
        return service.create(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }

    @GET
    @Path("/{id: " + Ids.UUID_PATTERN + "}")
    @PermissionsAllowed({"accounts:read", "loans:read", "customer_service:read", "customers:read-own"})
    @Operation(operationId = "getCustomer", summary = "Read a customer, masked; the read is audited")
    public Uni<CustomerView> get(@RestPath UUID id, @Context RoutingContext context) {
        return service.get(Caller.of(context), id);
    }
}
