package dev.bulwark.webhooks;

import dev.bulwark.command.Answer;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Cursor;
import dev.bulwark.platform.web.Ids;
import dev.bulwark.platform.web.StepUp;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Webhooks for integrators. */
@Cancellable(false)
@Path("/api/webhooks")
@Tag(name = "Webhooks")
@Consumes(MediaType.APPLICATION_JSON)
public class WebhookResource {

    private static final String STATUS = "pending|delivered|dead";

    private final WebhookService service;

    WebhookResource(WebhookService service) {
        this.service = service;
    }

    @POST
    @Path("/create")
    @StepUp
    @PermissionsAllowed("security:admin")
    @Operation(
            operationId = "createWebhook",
            summary = "Tell a system of what happens",
            description =
                    "The secret is told once. Each request carries Bulwark-Signature: t, the time in seconds, and a v1 for"
                            + " each live secret, HMAC-SHA256 in hexadecimal over t, a dot and the body.")
    @APIResponse(
            responseCode = "201",
            description = "The webhook, and its secret.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = WebhookCreatedView.class)))
    public Uni<RestResponse<String>> create(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            CreateWebhookRequest request,
            @Context RoutingContext context) {
        return service.create(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }

    @GET
    @PermissionsAllowed("security:admin")
    @Operation(operationId = "listWebhooks", summary = "List webhooks, oldest first")
    public Uni<WebhookList> list() {
        return service.list();
    }

    @POST
    @Path("/rotate-secret")
    @StepUp
    @PermissionsAllowed("security:admin")
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Give a webhook a new secret; the former signs too for a while")
    @APIResponse(
            responseCode = "200",
            description = "The new secret, told once.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SecretView.class)))
    public Uni<RestResponse<String>> rotateSecret(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            WebhookRequest request,
            @Context RoutingContext context) {
        return service.rotateSecret(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }

    @POST
    @Path("/delete")
    @PermissionsAllowed("security:admin")
    @Operation(operationId = "deleteWebhook", summary = "End a webhook, and what is on its way to it")
    @APIResponse(
            responseCode = "200",
            description = "It is told nothing more.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = WebhookRequest.class)))
    public Uni<RestResponse<String>> delete(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            WebhookRequest request,
            @Context RoutingContext context) {
        return service.delete(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }

    @GET
    @Path("/{id: " + Ids.UUID_PATTERN + "}/deliveries")
    @PermissionsAllowed("security:admin")
    @Operation(operationId = "listDeliveries", summary = "What was, is and could not be delivered, newest first")
    public Uni<DeliveryPage> deliveries(
            @RestPath UUID id,
            @QueryParam("status") @Pattern(regexp = STATUS) String status,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LIMIT_MAX) int limit) {
        return service.deliveries(id, status, cursor, limit);
    }

    @POST
    @Path("/redeliver")
    @PermissionsAllowed("security:admin")
    @Operation(operationId = "redeliver", summary = "Send what was delivered or given up once more")
    @APIResponse(
            responseCode = "200",
            description = "It is on its way.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = RedeliverRequest.class)))
    public Uni<RestResponse<String>> redeliver(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            RedeliverRequest request,
            @Context RoutingContext context) {
        return service.redeliver(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }
}
