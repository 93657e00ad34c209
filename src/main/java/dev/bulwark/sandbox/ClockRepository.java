package dev.bulwark.sandbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** How far the clock is ahead, and whether it may be. */
@ApplicationScoped
class ClockRepository {

    private static final String AHEAD = "select ahead_micros from sandbox_clock";

    Uni<Boolean> isMarked(Session session) {
        return session.createNativeQuery("select exists (select from sandbox)", Boolean.class)
                .getSingleResult();
    }

    Uni<Duration> ahead(Session session) {
        return session.createNativeQuery(AHEAD, Long.class).getSingleResult().map(ClockRepository::micros);
    }

    /** Whoever moves the clock at the same time waits. */
    Uni<Duration> lockAhead(Session session) {
        return session.createNativeQuery(AHEAD + " for update", Long.class)
                .getSingleResult()
                .map(ClockRepository::micros);
    }

    /** Every replica is told at the commit. */
    Uni<Void> move(Session session, Duration ahead) {
        return session.createNativeQuery("update sandbox_clock set ahead_micros = :micros")
                .setParameter("micros", ahead.toNanos() / 1_000)
                .executeUpdate()
                .replaceWithVoid();
    }

    static Duration micros(long micros) {
        return Duration.of(micros, ChronoUnit.MICROS);
    }
}
