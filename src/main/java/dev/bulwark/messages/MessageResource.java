package dev.bulwark.messages;

import dev.bulwark.platform.web.Cursor;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What people were told outside of the service. */
@Cancellable(false)
@Path("/api/security/messages")
@Tag(name = "Security")
public class MessageResource {

    private static final String STATUS = "pending|delivered|dead";
    private static final String CHANNEL = "mail|sms|webhook";

    private final MessageService service;

    MessageResource(MessageService service) {
        this.service = service;
    }

    @GET
    @PermissionsAllowed("security:read")
    @Operation(
            operationId = "listMessages",
            summary = "Messages to people, newest first, and how the channels do",
            description = "Addresses are masked. A channel that is not configured tells nobody anything.")
    public Uni<MessagePage> list(
            @QueryParam("status") @Pattern(regexp = STATUS) String status,
            @QueryParam("channel") @Pattern(regexp = CHANNEL) String channel,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LIMIT_MAX) int limit) {
        return service.list(status, channel, cursor, limit);
    }
}
