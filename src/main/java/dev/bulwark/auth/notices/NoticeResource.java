package dev.bulwark.auth.notices;

import dev.bulwark.auth.notices.NoticeView.NoticePage;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Cursor;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What a user was told. */
@Cancellable(false)
@Path("/api/auth/notices")
@Tag(name = "Authentication")
public class NoticeResource {

    private final Notices notices;

    NoticeResource(Notices notices) {
        this.notices = notices;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listNotices", summary = "What happened to my account that I should know of, newest first")
    public Uni<NoticePage> list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LIMIT_MAX) int limit,
            @Context RoutingContext context) {
        return notices.list(Caller.of(context), cursor, limit);
    }
}
