package dev.bulwark.posture;

import java.time.Instant;
import java.util.List;

/**
 * The specification's checklist, with what shows that each item works.
 *
 * @param green items that are
 * @param of all items
 */
record PostureView(int green, int of, List<Item> items) {

    /**
     * @param item the specification's words
     * @param status green, or red
     * @param why a sentence for each reason of a red one; empty for a green one
     */
    record Item(String item, String control, String status, List<String> why, List<Seen> evidence) {

        boolean isGreen() {
            return why.isEmpty();
        }
    }

    /** @param seen what the probe saw the control do */
    record Seen(String probe, Instant seenAt, boolean passed, String seen) {

        static Seen of(Evidence evidence) {
            return new Seen(evidence.probe(), evidence.seenAt(), evidence.passed(), evidence.seen());
        }
    }

    static PostureView of(List<Item> items) {
        return new PostureView((int) items.stream().filter(Item::isGreen).count(), items.size(), items);
    }
}
