package dev.bulwark.approvals;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param nextCursor for the next, older page; null on the last */
record ApprovalPage(
        List<ApprovalView> items, @Schema(nullable = true) String nextCursor) {}
