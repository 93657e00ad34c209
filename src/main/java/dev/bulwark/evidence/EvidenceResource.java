package dev.bulwark.evidence;

import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Cursor;
import dev.bulwark.platform.web.Ids;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What shows that the audit trail is what it was. */
@Cancellable(false)
@Path("/api/audit")
@Tag(name = "Audit")
public class EvidenceResource {

    private final EvidenceService evidence;
    private final VerificationService verification;

    EvidenceResource(EvidenceService evidence, VerificationService verification) {
        this.evidence = evidence;
        this.verification = verification;
    }

    @GET
    @Path("/events/{id: " + Ids.UUID_PATTERN + "}/proof")
    @PermissionsAllowed("audit:read")
    @Operation(
            operationId = "proveAuditEvent",
            summary = "Prove that an event is among those that a checkpoint signs",
            description =
                    "A Merkle audit path (RFC 6962, section 2.1.1): hash leaf_hash with the path, nearest first, and the"
                            + " checkpoint's root_hash comes out. leaf_hash is SHA-256 over a zero byte and the event's canonical JSON"
                            + " (RFC 8785).")
    public Uni<ProofView> proof(@RestPath UUID id, @Context RoutingContext context) {
        return evidence.proof(Caller.of(context), id);
    }

    @GET
    @Path("/checkpoints")
    @PermissionsAllowed("audit:read")
    @Operation(operationId = "listAuditCheckpoints", summary = "Signed checkpoints of the audit trail, newest first")
    public Uni<CheckpointPage> checkpoints(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LIMIT_MAX) int limit,
            @Context RoutingContext context) {
        return evidence.checkpoints(Caller.of(context), cursor, limit);
    }

    @GET
    @Path("/verify")
    @PermissionsAllowed("audit:read")
    @Operation(
            operationId = "verifyAudit",
            summary = "Check the audit trail against its checkpoints",
            description =
                    "Hashes every event again, from position on; next_position, when it is not null, says where the next"
                            + " request goes on. A fault raises the alarm audit_tampering too.")
    public Uni<VerificationView> verify(
            @QueryParam("position") @DefaultValue("0") @Min(0) long position, @Context RoutingContext context) {
        return verification.verify(Caller.of(context), position);
    }
}
