package dev.bulwark.gdpr.export;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Whose archive the password is for. */
record ExportPasswordRequest(@NotNull UUID customerId) {}
