package dev.bulwark.approvals;

import dev.bulwark.encryption.SealedSecrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Why approvals about no customer were rejected. */
@ApplicationScoped
class ReasonSecrets implements SealedSecrets {

    @Override
    public List<SealedColumn> columns() {
        return List.of(new SealedColumn("approval", "id", "reason_sealed", SealedReasons.PURPOSE));
    }
}
