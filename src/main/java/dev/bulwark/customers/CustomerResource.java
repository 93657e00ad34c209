package dev.bulwark.customers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bulwark.command.Answer;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Ids;
import dev.bulwark.platform.web.IfMatch;
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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Customers: create, read and correct. */
@Cancellable(false)
@Path("/api/customers")
@Tag(name = "Customers")
@Consumes(MediaType.APPLICATION_JSON)
public class CustomerResource {

    private static final String ETAG = "ETag";

    private final CustomerService service;
    private final CustomerUpdateService updates;
    private final ObjectMapper mapper;

    CustomerResource(CustomerService service, CustomerUpdateService updates, ObjectMapper mapper) {
        this.service = service;
        this.updates = updates;
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
    @APIResponse(
            responseCode = "200",
            description = "The record; its ETag is what a correction needs.",
            headers =
                    @Header(
                            name = ETAG,
                            description = "A strong tag.",
                            schema = @Schema(implementation = String.class)),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CustomerView.class)))
    public Uni<RestResponse<CustomerView>> get(@RestPath UUID id, @Context RoutingContext context) {
        return service.get(Caller.of(context), id)
                .map(view -> RestResponse.ResponseBuilder.ok(view)
                        .header(ETAG, IfMatch.tag(id, view.version()))
                        .build());
    }

    @POST
    @Path("/update")
    @PermissionsAllowed({"accounts:write", "loans:write", "customer_service:write", "customers:write-own"})
    @Operation(
            operationId = "updateCustomer",
            summary = "Correct a customer: an absent member stays, null clears date_of_birth and address",
            description = "A customer corrects its own email, phone and address, with a fresh proof.")
    @APIResponse(
            responseCode = "200",
            description = "Stored. changed names the fields that are different now.",
            headers =
                    @Header(
                            name = ETAG,
                            description = "A strong tag.",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CustomerUpdatedView.class)))
    public Uni<RestResponse<String>> update(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true) @HeaderParam("If-Match")
                    String ifMatch,
            UpdateCustomerRequest request,
            @Context RoutingContext context) {
        return updates.update(Caller.of(context), idempotencyKey, IfMatch.of(ifMatch), request)
                .map(this::withTag);
    }

    private RestResponse<String> withTag(Answer answer) {
        if (answer.status() != RestResponse.StatusCode.OK) {
            return answer.toResponse();
        }
        CustomerUpdatedView view = read(answer, CustomerUpdatedView.class);
        return answer.toTaggedResponse(IfMatch.tag(view.customerId(), view.version()));
    }

    /** The id is read from the answer, so that a replay names the customer that the first use made. */
    private RestResponse<String> withLocation(Answer answer) {
        if (answer.status() != RestResponse.StatusCode.CREATED) {
            return answer.toResponse();
        }
        UUID id = read(answer, CustomerCreatedView.class).customerId();
        return answer.toResponse(URI.create("/api/customers/" + id));
    }

    private <T> T read(Answer answer, Class<T> type) {
        try {
            return mapper.readValue(answer.json(), type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible); // the answer was written from this record
        }
    }
}
