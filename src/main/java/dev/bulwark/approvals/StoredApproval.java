package dev.bulwark.approvals;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of {@code approval}.
 *
 * @param status as stored; see {@link #statusAt}
 * @param decidedBy null while pending, and when nobody decided
 */
record StoredApproval(
        Approval approval,
        byte[] payloadHash,
        ApprovalStatus status,
        UUID decidedBy,
        Instant decidedAt,
        ApprovalWords.Sealed words,
        UUID resultId) {

    /** The end comes on time, whenever the job that writes it down comes by. */
    ApprovalStatus statusAt(Instant now) {
        boolean over = status == ApprovalStatus.PENDING && !now.isBefore(approval.expiresAt());
        return over ? ApprovalStatus.EXPIRED : status;
    }
}
