package dev.bulwark.approvals;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An approval for those who may decide it and for its maker.
 *
 * @param status pending, approved, rejected, expired or void
 * @param payload exactly what the command would do, where one approval is asked for; absent when it is void
 * @param decidedBy absent when nobody decided
 * @param reason of a rejection, where one approval is asked for
 * @param resultId what the execution made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApprovalView(
        UUID approvalId,
        String operation,
        String status,
        UUID makerId,
        Map<String, Object> payload,
        Instant createdAt,
        Instant expiresAt,
        UUID decidedBy,
        Instant decidedAt,
        String reason,
        UUID resultId) {

    static ApprovalView of(StoredApproval stored, ApprovalStatus status, Map<String, Object> payload, String reason) {
        Approval approval = stored.approval();
        return new ApprovalView(
                approval.id(),
                approval.operation(),
                status.stored(),
                approval.makerId(),
                payload,
                approval.createdAt(),
                approval.expiresAt(),
                stored.decidedBy(),
                stored.decidedAt(),
                reason,
                stored.resultId());
    }
}
