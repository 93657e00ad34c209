package dev.bulwark.posture;

import dev.bulwark.command.Answer;
import dev.bulwark.platform.web.Caller;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Whether the controls work, and how well. */
@Cancellable(false)
@Path("/api/security")
@Tag(name = "Security")
@Consumes(MediaType.APPLICATION_JSON)
public class PostureResource {

    private final PostureService service;
    private final SecurityFigures figures;

    PostureResource(PostureService service, SecurityFigures figures) {
        this.service = service;
        this.figures = figures;
    }

    @GET
    @Path("/posture")
    @PermissionsAllowed("security:read")
    @Operation(
            operationId = "getPosture",
            summary = "The security checklist, with what shows that each control works",
            description =
                    "Green while every probe of a control saw it work within 24 hours; red otherwise, with the reasons.")
    public Uni<PostureView> posture(@Context RoutingContext context) {
        return service.posture(Caller.of(context));
    }

    @GET
    @Path("/metrics")
    @PermissionsAllowed("security:read")
    @Operation(
            operationId = "getSecurityMetrics",
            summary = "The security metrics with their targets, measured within the last minute")
    public Uni<MetricsView> metrics(@Context RoutingContext context) {
        return figures.metrics(Caller.of(context));
    }

    @POST
    @Path("/record-drill")
    @PermissionsAllowed("security:write")
    @Operation(
            operationId = "recordDrill",
            summary = "Put a rehearsal of an incident on record",
            description = "The incident response plan counts as ready while the last one is younger than a year.")
    @APIResponse(
            responseCode = "201",
            description = "It is on record.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DrillView.class)))
    public Uni<RestResponse<String>> recordDrill(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            DrillRequest request,
            @Context RoutingContext context) {
        return service.recordDrill(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }
}
