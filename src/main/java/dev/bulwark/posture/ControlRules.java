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
     * Why a control is red, a sentence for each reason; empty for one that is not.
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
            Optional<Evidence> last = last(probe, latest, true);
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

    /** Why it is not known whether a control works, that is not red: a probe that saw it work was not heard since. */
    static List<String> doubts(Set<String> probes, List<Evidence> latest) {
        List<String> doubts = new ArrayList<>();
        for (String probe : probes) {
            Optional<Instant> seenAt = last(probe, latest, true).map(Evidence::seenAt);
            last(probe, latest, false)
                    .filter(unheard -> seenAt.filter(unheard.seenAt()::isBefore).isEmpty())
                    .ifPresent(unheard -> doubts.add(unheard.seen()));
        }
        return doubts;
    }

    /** @param asked whether it saw something, or was not heard */
    static Optional<Evidence> last(String probe, List<Evidence> latest, boolean asked) {
        return latest.stream()
                .filter(seen -> seen.probe().equals(probe) && seen.asked() == asked)
                .findFirst();
    }

    /** Of one control. */
    static List<Evidence> of(Control control, List<Evidence> all) {
        return all.stream().filter(seen -> seen.control() == control).toList();
    }
}
