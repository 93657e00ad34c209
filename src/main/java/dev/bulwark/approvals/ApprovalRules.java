package dev.bulwark.approvals;

import dev.bulwark.auth.ActiveUsers.ActiveUser;
import dev.bulwark.platform.web.Caller;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who may see and decide. Pure; the order of the checks is the order of {@link ApprovalProblem}. */
final class ApprovalRules {

    private ApprovalRules() {}

    /** Fails with APPROVAL_NOT_FOUND, for an absent approval and for one that is not the caller's alike. */
    static StoredApproval visible(Caller caller, Optional<StoredApproval> found) {
        return found.filter(stored -> isOfCaller(caller, stored) || isDecider(caller, stored))
                .orElseThrow(ApprovalProblem.APPROVAL_NOT_FOUND::problem);
    }

    /** Fails with MAKER_IS_APPROVER or SUBJECT_IS_APPROVER, whatever else the caller may do. */
    static void requireAnother(Caller caller, StoredApproval stored) {
        if (isMaker(caller, stored)) {
            throw ApprovalProblem.MAKER_IS_APPROVER.problem();
        }
        if (caller.userId().equals(stored.approval().subjectId())) {
            throw ApprovalProblem.SUBJECT_IS_APPROVER.problem();
        }
    }

    /**
     * Fails with APPROVAL_DECIDED, APPROVAL_EXPIRED or APPROVAL_VOID.
     *
     * @param status at this moment, of a row that is locked
     */
    static void requirePending(ApprovalStatus status, boolean sealHolds) {
        switch (status) {
            case APPROVED, REJECTED -> throw ApprovalProblem.APPROVAL_DECIDED.problem();
            case EXPIRED -> throw ApprovalProblem.APPROVAL_EXPIRED.problem();
            case VOID -> throw ApprovalProblem.APPROVAL_VOID.problem();
            case PENDING -> {
                if (!sealHolds) {
                    throw ApprovalProblem.APPROVAL_VOID.problem();
                }
            }
        }
    }

    /** Fails with MAKER_INACTIVE. */
    static ActiveUser requireMaker(Approval approval, Optional<ActiveUser> found) {
        return found.filter(maker -> makerStillMay(approval, maker.customerId(), maker.permissions()))
                .orElseThrow(ApprovalProblem.MAKER_INACTIVE::problem);
    }

    /** What both may do. */
    static Set<String> common(Set<String> permissions, ActiveUser maker) {
        return permissions.stream().filter(maker.permissions()::contains).collect(Collectors.toUnmodifiableSet());
    }

    /** Fails with APPROVER_NOT_INDEPENDENT. */
    static void requireIndependent(boolean independent) {
        if (!independent) {
            throw ApprovalProblem.APPROVER_NOT_INDEPENDENT.problem();
        }
    }

    /** Whether the maker could still make the command: as the same customer, or as staff with the permission. */
    static boolean makerStillMay(Approval approval, UUID customerId, Set<String> permissions) {
        return approval.ownerId() == null
                ? customerId == null && permissions.contains(approval.permission())
                : approval.ownerId().equals(customerId) && permissions.contains(approval.permission() + "-own");
    }

    private static boolean isMaker(Caller caller, StoredApproval stored) {
        return caller.userId().equals(stored.approval().makerId());
    }

    /** Made by the caller, or for the customer that the caller is. */
    private static boolean isOfCaller(Caller caller, StoredApproval stored) {
        UUID ownerId = stored.approval().ownerId();
        return isMaker(caller, stored) || ownerId != null && ownerId.equals(caller.customerId());
    }

    /** Staff with the operation's own permission; never a customer. */
    private static boolean isDecider(Caller caller, StoredApproval stored) {
        return caller.ownerScope().isEmpty()
                && caller.permissions().contains(stored.approval().permission());
    }
}
