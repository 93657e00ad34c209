package dev.bulwark.monitoring;

import dev.bulwark.encryption.SealedSecrets;
import dev.bulwark.encryption.SecretBox;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Why alerts were resolved, sealed: the words may name a person. */
@ApplicationScoped
class AlertReasons implements SealedSecrets {

    private static final String PURPOSE = "alert.reason";

    private final SecretBox box;

    AlertReasons(SecretBox box) {
        this.box = box;
    }

    @Override
    public List<SealedColumn> columns() {
        return List.of(new SealedColumn("security_alert", "id", "reason_sealed", PURPOSE));
    }

    byte[] seal(UUID alertId, String reason) {
        return box.seal(PURPOSE, alertId, reason.getBytes(StandardCharsets.UTF_8));
    }

    /** @param sealed null for none */
    String open(UUID alertId, byte[] sealed) {
        return sealed == null ? null : new String(box.open(PURPOSE, alertId, sealed), StandardCharsets.UTF_8);
    }
}
