package dev.bulwark.posture;

import dev.bulwark.platform.signal.Control;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The specification's checklist, with what shows that each item works.
 *
 * @param green items that are
 * @param of all items
 */
record PostureView(int green, int of, List<Item> items) {

    /**
     * @param item the specification's words
     * @param status green; red; or unknown, if it worked within a day and a probe was not heard since
     * @param why a sentence for each reason of one that is not green
     */
    record Item(String item, String control, String status, List<String> why, List<Seen> evidence) {

        private static final String GREEN = "green";
        private static final String RED = "red";

        /** What is known to fail outweighs what is not known. */
        static Item of(Control control, List<String> faults, List<String> doubts, List<Seen> evidence) {
            String status = !faults.isEmpty() ? RED : doubts.isEmpty() ? GREEN : "unknown";
            List<String> why = Stream.concat(faults.stream(), doubts.stream()).toList();
            return new Item(control.text(), control.code(), status, why, evidence);
        }

        boolean isGreen() {
            return status.equals(GREEN);
        }

        boolean fails() {
            return status.equals(RED);
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
