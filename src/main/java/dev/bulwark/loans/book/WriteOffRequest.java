package dev.bulwark.loans.book;

import dev.bulwark.platform.json.Reason;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** @param reason for other staff; stored sealed */
record WriteOffRequest(
        @NotNull UUID loanId, @NotNull @Reason String reason) {}
