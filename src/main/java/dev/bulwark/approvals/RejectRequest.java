package dev.bulwark.approvals;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/** @param reason for the maker to read; null for none */
record RejectRequest(
        @NotNull UUID approvalId,

        @Pattern(regexp = REASON, message = "must be 1 to 140 characters without control characters")
        String reason) {

    static final String REASON = "[^\\p{C}\\u2028\\u2029]{1,140}";
}
