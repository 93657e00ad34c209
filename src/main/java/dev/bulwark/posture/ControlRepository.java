package dev.bulwark.posture;

import dev.bulwark.platform.db.Columns;
import dev.bulwark.platform.signal.Control;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** What probes saw. Every method joins the caller's transaction. */
@ApplicationScoped
class ControlRepository {

    private static final String CLAIM = "update control_round set started_at = :now where started_at <= :before";
    private static final String LATEST = """
            select distinct on (control, probe, asked) control, probe, seen_at, asked, passed, seen
            from control_evidence where seen_at > :since
            order by control, probe, asked, seen_at desc, id desc
            """;
    private static final String INSERT = """
            insert into control_evidence (id, control, probe, seen_at, asked, passed, seen)
            values (:id, :control, :probe, :seenAt, :asked, :passed, :seen)
            """;

    /** Whether a round may begin now: true for one of those who ask at once. */
    Uni<Boolean> claim(Session session, Instant now, Instant before) {
        return session.createNativeQuery(CLAIM)
                .setParameter("now", now)
                .setParameter("before", before)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    /** The last of each probe, and the last time that it was not heard, if younger than that. */
    Uni<List<Evidence>> latest(Session session, Instant since) {
        return session.createNativeQuery(LATEST, Object[].class)
                .setParameter("since", since)
                .getResultList()
                .map(rows -> rows.stream().map(ControlRepository::toEvidence).toList());
    }

    Uni<Void> insert(Session session, UUID id, Evidence evidence) {
        return session.createNativeQuery(INSERT)
                .setParameter("id", id)
                .setParameter("control", evidence.control().code())
                .setParameter("probe", evidence.probe())
                .setParameter("seenAt", evidence.seenAt())
                .setParameter("asked", evidence.asked())
                .setParameter("passed", evidence.passed())
                .setParameter("seen", evidence.seen())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Evidence toEvidence(Object[] row) {
        return new Evidence(
                Control.valueOf(((String) row[0]).toUpperCase(Locale.ROOT)),
                (String) row[1],
                Columns.instant(row[2]),
                (Boolean) row[3],
                (Boolean) row[4],
                (String) row[5]);
    }
}
