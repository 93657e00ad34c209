package dev.bulwark.approvals;

import dev.bulwark.encryption.SecretBox;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Why something about no customer was rejected, under the master key: the words may name a person. */
@ApplicationScoped
class SealedReasons {

    static final String PURPOSE = "approval.reason";

    private final SecretBox box;

    SealedReasons(SecretBox box) {
        this.box = box;
    }

    byte[] seal(UUID approvalId, String reason) {
        return box.seal(PURPOSE, approvalId, reason.getBytes(StandardCharsets.UTF_8));
    }

    String open(UUID approvalId, byte[] sealed) {
        return new String(box.open(PURPOSE, approvalId, sealed), StandardCharsets.UTF_8);
    }
}
