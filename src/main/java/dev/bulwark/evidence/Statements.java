package dev.bulwark.evidence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bulwark.evidence.tree.CanonicalJson;
import dev.bulwark.evidence.tree.Signatures;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Signs what features state, such as that somebody was erased, with the key of checkpoints: whoever has
 * {@code /.well-known/audit-keys.json} can check it, and no statement passes for one of another type.
 */
@ApplicationScoped
public class Statements {

    private final AuditKeys keys;

    Statements(AuditKeys keys) {
        this.keys = keys;
    }

    /**
     * Adds the member {@code signature}, over the canonical JSON of all others: JWS (RFC 7515), compact, ES256. Numbers must be
     * whole.
     */
    public ObjectNode sign(String type, ObjectNode statement) {
        return statement.put(Signatures.SIGNATURE, keys.sign(type, CanonicalJson.bytes(statement)));
    }

    /** Whether a key of this service signed it, as this type. */
    public boolean holds(String type, ObjectNode signed) {
        return Signatures.holds(type, signed, keys.verifying());
    }
}
