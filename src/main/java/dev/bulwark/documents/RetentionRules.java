package dev.bulwark.documents;

import java.time.Instant;

/**
 * Whether a document may be deleted; the pair of {@code document_kept_long_enough}. What was not known when it was stored, the
 * rules of retention say, and whoever deletes has asked them.
 */
final class RetentionRules {

    private RetentionRules() {}

    /** Fails with RETENTION_HOLDS. */
    static void requireDeletable(DocumentRow document, Instant now) {
        if (document.keepUntil() == null) {
            throw DocumentProblem.RETENTION_HOLDS.problem();
        }
        if (now.isBefore(document.keepUntil())) {
            throw DocumentProblem.RETENTION_HOLDS.problem().with("keep_until", document.keepUntil());
        }
    }
}
