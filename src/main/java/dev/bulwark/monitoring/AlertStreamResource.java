package dev.bulwark.monitoring;

import dev.bulwark.platform.problem.FieldError;
import dev.bulwark.platform.problem.ProblemException;
import dev.bulwark.platform.web.Caller;
import io.quarkus.security.PermissionsAllowed;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** Alerts as they are raised. */
@Path("/api/security/alerts")
@Tag(name = "Security")
public class AlertStreamResource {

    private static final String EVENTS = "text/event-stream";
    private static final Pattern SEQUENCE = Pattern.compile("[0-9]{1,18}");

    private final AlertStream stream;

    AlertStreamResource(AlertStream stream) {
        this.stream = stream;
    }

    @GET
    @Path("/stream")
    @PermissionsAllowed(AlertStream.PERMISSION)
    @Operation(
            operationId = "streamAlerts",
            summary = "Security alerts as they are raised: server-sent events; that it began is audited",
            description =
                    "Each event is named alert, its data is an alert, its id the alert's sequence. With Last-Event-ID the stream"
                            + " goes on after that one, on any replica; without, it begins now. It ends with the access token, the"
                            + " session or the permission.")
    @APIResponse(
            responseCode = "200",
            description = "The stream.",
            content = @Content(mediaType = EVENTS, schema = @Schema(type = SchemaType.STRING)))
    public RestMulti<byte[]> stream(@HeaderParam("Last-Event-ID") String lastEventId, @Context RoutingContext context) {
        String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        return RestMulti.fromMultiData(stream.open(Caller.of(context), authorization, sequence(lastEventId)))
                .header(HttpHeaders.CONTENT_TYPE, EVENTS)
                .header("X-Accel-Buffering", "no")
                .build();
    }

    private static Long sequence(String lastEventId) {
        if (lastEventId == null || lastEventId.isEmpty()) {
            return null;
        }
        if (!SEQUENCE.matcher(lastEventId).matches()) {
            throw ProblemException.invalid(
                    List.of(new FieldError("Last-Event-ID", "header", "malformed", "must be the id of an event")));
        }
        return Long.valueOf(lastEventId);
    }
}
