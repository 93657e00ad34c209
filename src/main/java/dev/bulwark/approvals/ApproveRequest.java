package dev.bulwark.approvals;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

record ApproveRequest(@NotNull UUID approvalId) {}
