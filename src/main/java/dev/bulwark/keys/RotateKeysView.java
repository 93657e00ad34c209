package dev.bulwark.keys;

import java.time.Instant;
import java.util.UUID;

/** @param dataKeysDue how many get a successor; {@code GET /api/security/keys} tells how far it is */
record RotateKeysView(UUID rotationId, Instant requestedAt, long dataKeysDue) {}
