package dev.bulwark.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jose4j.jwk.PublicJsonWebKey;

/** The public halves of the keys of checkpoints (RFC 7517): keep them elsewhere, and nobody can pass you others. */
@Cancellable(false)
@Path("/.well-known")
@Tag(name = "Audit")
public class AuditKeysResource {

    /** A P-256 public key; x and y as base64url of 32 bytes. */
    record AuditJwk(String kty, String crv, String use, String alg, String kid, String x, String y) {

        static AuditJwk of(PublicJsonWebKey key) {
            Map<String, Object> parameters = key.toParams(PublicJsonWebKey.OutputControlLevel.PUBLIC_ONLY);
            return new AuditJwk(
                    "EC",
                    "P-256",
                    "sig",
                    "ES256",
                    key.getKeyId(),
                    String.valueOf(parameters.get("x")),
                    String.valueOf(parameters.get("y")));
        }
    }

    record AuditKeysView(List<AuditJwk> keys) {}

    private final AuditKeys keys;

    AuditKeysResource(AuditKeys keys) {
        this.keys = keys;
    }

    @GET
    @Path("/audit-keys.json")
    @PermitAll
    @Operation(operationId = "auditKeys", summary = "Public keys of audit checkpoints")
    public Uni<AuditKeysView> keys() {
        return Uni.createFrom()
                .item(new AuditKeysView(keys.verifying().values().stream()
                        .map(AuditJwk::of)
                        .sorted((one, other) -> one.kid().compareTo(other.kid()))
                        .toList()));
    }
}
