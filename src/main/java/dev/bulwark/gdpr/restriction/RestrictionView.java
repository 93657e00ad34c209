package dev.bulwark.gdpr.restriction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Whether a customer is restricted, and how that came about, oldest first. */
record RestrictionView(UUID customerId, boolean restricted, List<Standing> grounds, List<Change> history) {

    /** Why the customer is restricted now. @param requestId the objection; missing for other grounds */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Standing(String ground, UUID requestId, Instant since) {

        static Standing of(GroundRepository.Standing standing) {
            return new Standing(standing.ground().stored(), standing.requestId(), standing.since());
        }
    }

    /** @param changedBy missing in what the customer is told */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Change(boolean restricted, String reason, Instant changedAt, UUID changedBy) {}
}
