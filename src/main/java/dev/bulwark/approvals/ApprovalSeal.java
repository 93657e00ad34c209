package dev.bulwark.approvals;

import dev.bulwark.platform.privacy.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Binds an approval's row to what its maker asked: a swapped payload, maker, owner, operation or end no longer fits. Made
 * under a key that is not in the database.
 */
@ApplicationScoped
class ApprovalSeal {

    private final KeyedHash hash;

    ApprovalSeal(KeyedHash hash) {
        this.hash = hash;
    }

    /** Fields are told apart by line feeds, which only the payload, the last of them, could hold. */
    byte[] of(Approval approval) {
        String message = String.join(
                "\n",
                "approval",
                approval.id().toString(),
                approval.operation(),
                approval.permission(),
                approval.makerId().toString(),
                String.valueOf(approval.ownerId()),
                String.valueOf(approval.subjectId()),
                approval.createdAt().toString(),
                approval.expiresAt().toString(),
                approval.payload());
        return hash.of(message.getBytes(StandardCharsets.UTF_8));
    }

    boolean holds(StoredApproval stored) {
        return MessageDigest.isEqual(of(stored.approval()), stored.payloadHash());
    }
}
