package dev.bulwark.posture;

import dev.bulwark.platform.signal.Control;
import dev.bulwark.platform.signal.ControlProbe;
import dev.bulwark.platform.signal.Sighting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Looks for the last rehearsal of an incident that somebody recorded. Nothing else shows that a plan is ready. */
@ApplicationScoped
class PlanProbe implements ControlProbe {

    private final Mutiny.SessionFactory sessions;
    private final DrillRepository drills;
    private final PostureConfig config;
    private final Clock clock;

    PlanProbe(Mutiny.SessionFactory sessions, DrillRepository drills, PostureConfig config, Clock clock) {
        this.sessions = sessions;
        this.drills = drills;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Control control() {
        return Control.INCIDENT_RESPONSE;
    }

    @Override
    public String name() {
        return "incident_was_rehearsed";
    }

    @Override
    public Uni<Sighting> look() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return sessions.withSession(drills::last).map(last -> judge(last, today, config.drillAgeMax()));
    }

    static Sighting judge(Optional<LocalDate> last, LocalDate today, Duration ageMax) {
        return last.map(day -> new Sighting(
                        !day.plusDays(ageMax.toDays()).isBefore(today),
                        "an incident was last rehearsed on " + day + ", and is to be every " + ageMax.toDays()
                                + " days"))
                .orElseGet(() -> new Sighting(false, "no rehearsal of an incident is recorded"));
    }
}
