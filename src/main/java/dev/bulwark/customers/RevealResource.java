package dev.bulwark.customers;

import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Cursor;
import dev.bulwark.platform.web.Ids;
import dev.bulwark.platform.web.StepUp;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

/** Masked fields in full, and who has seen them. */
@Cancellable(false)
@Path("/api/customers")
@Tag(name = "Customers")
@Consumes(MediaType.APPLICATION_JSON)
public class RevealResource {

    private final RevealService service;

    RevealResource(RevealService service) {
        this.service = service;
    }

    @POST
    @StepUp
    @Path("/reveal")
    @PermissionsAllowed({"accounts:write", "loans:write", "customer_service:write"})
    @Operation(
            operationId = "revealCustomer",
            summary = "Show masked fields in full; the customer can see who looked, and why",
            description =
                    "The customer reads the reason word for word, and the role of who gave it. Knows no Idempotency-Key: an"
                            + " answer with a field in full is never stored.")
    public Uni<RevealedView> reveal(RevealRequest request, @Context RoutingContext context) {
        return service.reveal(Caller.of(context), request);
    }

    @GET
    @Path("/{id: " + Ids.UUID_PATTERN + "}/reveals")
    @PermissionsAllowed({"gdpr:read", "audit:read", "customers:read-own"})
    @Operation(
            operationId = "listReveals",
            summary = "Who has seen fields of a customer in full, and why; newest first; the read is audited")
    public Uni<RevealPage> list(
            @RestPath UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LIMIT_MAX) int limit,
            @Context RoutingContext context) {
        return service.list(Caller.of(context), id, cursor, limit);
    }
}
