package dev.bulwark.gdpr.rectification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bulwark.command.Answer;
import dev.bulwark.customers.CustomerUpdatedView;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.IfMatch;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Rectification. */
@Cancellable(false)
@Path("/api/gdpr")
@Tag(name = "GDPR")
@Consumes(MediaType.APPLICATION_JSON)
public class RectificationResource {

    private final RectificationService service;
    private final ObjectMapper mapper;

    RectificationResource(RectificationService service, ObjectMapper mapper) {
        this.service = service;
        this.mapper = mapper;
    }

    @POST
    @Path("/rectify")
    @PermissionsAllowed("gdpr:write")
    @Operation(
            operationId = "rectifyCustomer",
            summary = "Correct a customer's record, because its verified request asks for it",
            description = "correction is as the body of customers/update. Integrators are told of customers.update.")
    @APIResponse(
            responseCode = "200",
            description = "Stored. changed names the fields that are different now.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "A strong tag.",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CustomerUpdatedView.class)))
    public Uni<RestResponse<String>> rectify(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true) @HeaderParam("If-Match")
                    String ifMatch,
            RectifyRequest request,
            @Context RoutingContext context) {
        return service.rectify(Caller.of(context), idempotencyKey, IfMatch.of(ifMatch), request)
                .map(this::tagged);
    }

    private RestResponse<String> tagged(Answer answer) {
        if (answer.status() != RestResponse.StatusCode.OK) {
            return answer.toResponse();
        }
        try {
            CustomerUpdatedView view = mapper.readValue(answer.json(), CustomerUpdatedView.class);
            return answer.toTaggedResponse(IfMatch.tag(view.customerId(), view.version()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible); // the answer was written from this record
        }
    }
}
