package dev.bulwark.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event with the specification's seven fields, and its id. */
record AuditEventView(
        UUID id,
        Instant timestamp,
        String eventType,
        String userId,
        String action,
        @Schema(nullable = true) String ipAddress,
        @Schema(nullable = true) String userAgent,
        @Schema(implementation = Object.class) JsonNode details) {}
