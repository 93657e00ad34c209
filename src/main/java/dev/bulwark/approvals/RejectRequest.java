package dev.bulwark.approvals;

import dev.bulwark.platform.json.Reason;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** @param reason for the maker to read; null for none */
record RejectRequest(@NotNull UUID approvalId, @Reason String reason) {}
