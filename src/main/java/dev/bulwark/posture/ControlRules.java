package dev.bulwark.posture;

import dev.bulwark.platform.signal.Control;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says whether a control is green. */
final class ControlRules {

    static final Duration EVIDENCE_AGE_MAX = Duration.ofHours(24);

    private ControlRules() {}

    /**
     * Why a control is red, a sentence for each reason; empty for a green one.
     *
     * @param probes the names of the probes that look at it
     * @param latest what each of them saw last, if it has looked
     */
    static List<String> faults(Set<String> probes, List<Evidence> latest, Instant now) {
        if (probes.isEmpty()) {
            return List.of("nothing looks at this control");
        }
        List<String> faults = new ArrayList<>();
        for (String probe : probes) {
            Optional<Evidence> last =
                    latest.stream().filter(seen -> seen.probe().equals(probe)).findFirst();
            if (last.isEmpty()) {
                faults.add(probe + " has not looked yet");
            } else if (!last.get().passed()) {
                faults.add(last.get().seen());
            } else if (!last.get().seenAt().isAfter(now.minus(EVIDENCE_AGE_MAX))) {
                faults.add(probe + " has not looked within 24 hours");
            }
        }
        return faults;
    }

    /** Of one control. */
    static List<Evidence> of(Control control, List<Evidence> all) {
        return all.stream().filter(seen -> seen.control() == control).toList();
    }
}
