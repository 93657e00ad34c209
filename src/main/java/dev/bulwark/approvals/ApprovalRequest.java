package dev.bulwark.approvals;

import java.util.UUID;

/**
 * What a maker asks for.
 *
 * @param operation one that an {@link ApprovedCommand} runs
 * @param payload the validated request, as the execution reads it back; kept as long as the books, so without words
 * @param subjectId the user whom it acts upon, or who has asked for what it grants; he never approves it. Null for none
 * @param customerId whom it is about; null where it is about none, or about several
 * @param reason why it is asked for, which is kept under the customer's key; null for none, and always where there is no customer
 */
public record ApprovalRequest(String operation, Record payload, UUID subjectId, UUID customerId, String reason) {

    public ApprovalRequest {
        if (reason != null && customerId == null) {
            throw new IllegalArgumentException("words without the customer under whose key they are kept");
        }
    }

    public static ApprovalRequest of(String operation, Record payload) {
        return new ApprovalRequest(operation, payload, null, null, null);
    }

    public ApprovalRequest upon(UUID userId) {
        return new ApprovalRequest(operation, payload, userId, customerId, reason);
    }

    public ApprovalRequest about(UUID id) {
        return new ApprovalRequest(operation, payload, subjectId, id, reason);
    }

    public ApprovalRequest because(String words) {
        return new ApprovalRequest(operation, payload, subjectId, customerId, words);
    }
}
