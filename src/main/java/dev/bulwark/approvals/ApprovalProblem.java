package dev.bulwark.approvals;

import dev.bulwark.platform.problem.ProblemText;
import dev.bulwark.platform.problem.ProblemType;

/** How a decision can be refused, in the order of its checks. */
public enum ApprovalProblem implements ProblemType {
    APPROVAL_NOT_FOUND(404, "Approval not found", "There is no such approval, or it is not the caller's to see."),
    MAKER_IS_APPROVER(403, "Maker is approver", "Who made a command never approves it. Its maker may reject it."),
    SUBJECT_IS_APPROVER(
            403,
            "Subject is approver",
            "Nobody approves what is done to his own user, or what was decided about an application of his. He may reject"
                    + " it."),
    APPROVAL_DECIDED(409, "Approval decided", "Somebody has approved or rejected it already."),
    APPROVAL_EXPIRED(409, "Approval expired", "Nobody decided in time. The command can be made again."),
    APPROVAL_VOID(409, "Approval void", "What is stored is not what was asked for, so it is never executed."),
    MAKER_INACTIVE(409, "Maker inactive", "Who made the command may no longer make it. The approval stays pending."),
    APPROVER_NOT_INDEPENDENT(
            403,
            "Approver not independent",
            "Maker and approver may be one person: one lately gave the other a password, or a third gave one to both.");

    private final ProblemText text;

    ApprovalProblem(int status, String title, String detail) {
        this.text = new ProblemText(status, title, detail);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
