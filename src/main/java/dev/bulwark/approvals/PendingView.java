package dev.bulwark.approvals;

import java.time.Instant;
import java.util.UUID;

/** The answer 202 of a command that waits. Stored under the maker's idempotency key: a retry makes no second approval. */
public record PendingView(UUID approvalId, String status, Instant expiresAt) {}
