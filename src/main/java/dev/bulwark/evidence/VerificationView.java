package dev.bulwark.evidence;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What checking the record against its checkpoints found.
 *
 * @param checkedEvents in this answer
 * @param firstBroken null when nothing is
 * @param nextPosition where to go on; null when all events are checked
 * @param retired months of which the hashes alone were checked: their events are not in the log any more
 */
record VerificationView(
        boolean valid,
        long checkedEvents,
        @Schema(nullable = true) Broken firstBroken,
        @Schema(nullable = true) Long nextPosition,
        List<RetiredView> retired) {

    /**
     * @param position of the event at which it shows
     * @param eventId null where there is none
     * @param reason a sentence
     */
    record Broken(long position, @Schema(nullable = true) UUID eventId, String reason) {}
}
