package dev.bulwark.gdpr.restriction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Whether a customer is restricted, and how that came about, oldest first. */
record RestrictionView(UUID customerId, boolean restricted, List<Change> history) {

    /** @param changedBy missing in what the customer is told */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(boolean restricted, String reason, Instant changedAt, UUID changedBy) {}
}
