package dev.bulwark.customers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bulwark.command.Answer;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Ids;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Customers: create and read. */
@Cancellable(false)
@Path("/api/customers")
@Tag(name = "Customers")
@Consumes(MediaType.APPLICATION_JSON)
public class CustomerResource {

    private final CustomerService service;
    private final ObjectMapper mapper;

    CustomerResource(CustomerService service, ObjectMapper mapper) {
        this.service = service;
        this.mapper = mapper;
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
        return service.create(Caller.of(context), idempotencyKey, request).map(this::withLocation);
    }

    @GET
    @Path("/{id: " + Ids.UUID_PATTERN + "}")
    @PermissionsAllowed({"accounts:read", "loans:read", "customer_service:read", "customers:read-own"})
    @Operation(operationId = "getCustomer", summary = "Read a customer, masked; the read is audited")
    public Uni<CustomerView> get(@RestPath UUID id, @Context RoutingContext context) {
        return service.get(Caller.of(context), id);
    }

    /** The id is read from the answer, so that a replay names the customer that the first use made. */
    private RestResponse<String> withLocation(Answer answer) {
        if (answer.status() != RestResponse.StatusCode.CREATED) {
            return answer.toResponse();
        }
        try {
            UUID id = mapper.readValue(answer.json(), CustomerCreatedView.class).customerId();
            return answer.toResponse(URI.create("/api/customers/" + id));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible); // the answer was written from this record
        }
    }
}
