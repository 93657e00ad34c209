package dev.bulwark.gdpr.holds;

import java.time.Instant;
import java.util.UUID;

/** @param liftedAt null while it stands, as liftedBy */
record HoldRow(UUID id, UUID customerId, Instant placedAt, UUID placedBy, Instant liftedAt, UUID liftedBy) {}
