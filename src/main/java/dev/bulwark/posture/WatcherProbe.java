package dev.bulwark.posture;

import dev.bulwark.platform.signal.Control;
import dev.bulwark.platform.signal.ControlProbe;
import dev.bulwark.platform.signal.Sighting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Looks for a sign of life of the watcher that raises alerts. */
@ApplicationScoped
class WatcherProbe implements ControlProbe {

    private final Mutiny.SessionFactory sessions;
    private final FigureRepository repository;
    private final PostureConfig config;
    private final Clock clock;

    WatcherProbe(Mutiny.SessionFactory sessions, FigureRepository repository, PostureConfig config, Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Control control() {
        return Control.SECURITY_MONITORING;
    }

    @Override
    public String name() {
        return "watcher_is_alive";
    }

    @Override
    public Uni<Sighting> look() {
        return sessions.withSession(repository::watchedAt)
                .map(last -> judge(last, clock.instant(), config.watcherSilenceMax()));
    }

    static Sighting judge(Optional<Instant> last, Instant now, Duration silenceMax) {
        return last.map(at -> new Sighting(
                        !at.plus(silenceMax).isBefore(now),
                        "the log was last looked at "
                                + Duration.between(at, now).toSeconds() + " seconds ago"))
                .orElseGet(() -> new Sighting(false, "nothing looks at the log"));
    }
}
