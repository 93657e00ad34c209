package dev.bulwark.sandbox;

import dev.bulwark.platform.MovableClock;
import dev.bulwark.platform.db.Notifications;
import dev.bulwark.platform.startup.Profiles;
import dev.bulwark.platform.startup.StartRefused;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Keeps this replica's clock as far ahead as the database says. */
@ApplicationScoped
class SandboxClock {

    private static final Logger LOG = Logger.getLogger(SandboxClock.class);
    private static final String CHANNEL = "bulwark_clock";

    /** What a start finds. */
    private record Found(boolean marked, Duration ahead) {}

    private final Mutiny.SessionFactory sessions;
    private final ClockRepository repository;
    private final SandboxConfig config;
    private final MovableClock clock;
    private final Notifications notifications;

    SandboxClock(
            Mutiny.SessionFactory sessions,
            ClockRepository repository,
            SandboxConfig config,
            MovableClock clock,
            Notifications notifications) {
        this.sessions = sessions;
        this.repository = repository;
        this.config = config;
        this.clock = clock;
        this.notifications = notifications;
    }

    /** Right after the schema, before anything asks for the time that it will keep. */
    void start(@Observes @Priority(850) StartupEvent starting) throws Throwable {
        Found found = VertxContextSupport.subscribeAndAwait(() -> sessions.withSession(session -> repository
                .isMarked(session)
                .chain(marked -> repository.ahead(session).map(ahead -> new Found(marked, ahead)))));
        refuse(config.testClock(), Profiles.areProduction(), found.marked(), found.ahead());
        if (config.testClock()) {
            clock.runAhead(found.ahead());
            LOG.warnf("the clock can be moved; it is %s ahead", found.ahead());
        }
    }

    static void refuse(boolean on, boolean production, boolean marked, Duration ahead) {
        if (on && production && !marked) {
            throw new StartRefused("BULWARK_TEST_CLOCK is set, and this database is not marked as a sandbox. Its owner"
                    + " marks it by: insert into sandbox (reason) values ('...')");
        }
        if (!on && !ahead.isZero()) {
            throw new StartRefused("this database's clock was moved ahead by " + ahead
                    + ", and without BULWARK_TEST_CLOCK time would go back");
        }
    }

    void listen(@Observes StartupEvent started) {
        if (config.testClock()) {
            notifications.listen(
                    CHANNEL, micros -> clock.runAhead(ClockRepository.micros(Long.parseLong(micros))), () -> {
                        Context own = VertxContext.createNewDuplicatedContext();
                        VertxContextSafetyToggle.setContextSafe(own, true);
                        own.runOnContext(begun -> load().subscribe()
                                .with(
                                        done -> {},
                                        lost -> LOG.warn("how far the clock is ahead could not be read", lost)));
                    });
        }
    }

    private Uni<Void> load() {
        return sessions.withSession(repository::ahead).invoke(clock::runAhead).replaceWithVoid();
    }
}
