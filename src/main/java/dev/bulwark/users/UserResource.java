package dev.bulwark.users;

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
import jakarta.validation.constraints.Size;
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

/** The register of users. */
@Cancellable(false)
@Path("/api/users")
@Tag(name = "Users")
@Consumes(MediaType.APPLICATION_JSON)
public class UserResource {

    private static final String STATUS = "active|disabled";

    private final UserService service;
    private final UserQueryService queries;

    UserResource(UserService service, UserQueryService queries) {
        this.service = service;
        this.queries = queries;
    }

    @POST
    @Path("/create")
    @PermissionsAllowed("hr:write")
    @StepUp
    @Operation(
            operationId = "createUser",
            summary = "Create a user, and answer the password of the first login",
            description =
                    "Told once: a replay comes without it, and a lost answer is made good by reset-password. It opens"
                            + " one session within a day, in which the user sets a password that nobody else knows."
                            + " customer_id goes with the role customer, and with no other.")
    @APIResponse(
            responseCode = "201",
            description = "Created, with the password, for its user alone.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = UserCreatedView.class)))
    public Uni<RestResponse<String>> create(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            CreateUserRequest request,
            @Context RoutingContext context) {
        return service.create(Caller.of(context), idempotencyKey, request).map(Answer::toResponse);
    }

    @GET
    @PermissionsAllowed("hr:read")
    @Operation(operationId = "listUsers", summary = "List users, oldest first, without e-mail addresses and reasons")
    public Uni<UserPage> list(
            @QueryParam("role") @Size(min = 1, max = 64) String role,
            @QueryParam("status") @Pattern(regexp = STATUS, message = "must be one of " + STATUS) String status,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LIMIT_MAX) int limit) {
        return queries.list(role, status, cursor, limit);
    }

    @GET
    @Path("/{id: " + Ids.UUID_PATTERN + "}")
    @PermissionsAllowed("hr:read")
    @Operation(operationId = "getUser", summary = "Read a user, with the e-mail address masked; the read is audited")
    public Uni<UserView> get(@RestPath UUID id, @Context RoutingContext context) {
        return queries.get(Caller.of(context), id);
    }
}
