package dev.bulwark.evidence;

import dev.bulwark.encryption.SealedSecrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The private halves of the keys of checkpoints. */
@ApplicationScoped
class AuditKeySecrets implements SealedSecrets {

    @Override
    public List<SealedColumn> columns() {
        return List.of(new SealedColumn("evidence_key", "id", "sealed_private_key", AuditKeys.PURPOSE));
    }
}
