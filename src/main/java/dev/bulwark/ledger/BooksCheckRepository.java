package dev.bulwark.ledger;

import dev.bulwark.ledger.BooksFindings.Finding;
import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The walk over the books, in SQL. Every method joins the caller's transaction. */
@ApplicationScoped
class BooksCheckRepository {

    /** No step may hold a snapshot, and with it the vacuum, for longer. */
    private static final String BOUND_TIME = "select set_config('statement_timeout', '10s', true)";

    private static final String STEP = """
            select cast(ledger_check_step(:entriesMax, make_interval(secs => cast(:idleSeconds as bigint)), :now) as text)
            """;
    private static final String NEW_FINDINGS =
            "select invariant, subject from ledger_finding where found_at = :now order by 1, 2";
    private static final String COUNTS = "select invariant, count(*) from ledger_finding group by invariant";
    private static final String PROGRESS = """
            select finished_at, cast(extract(epoch from took) * 1000 as bigint), accounts_checked from ledger_check
            """;

    /** How far the walk is; both null before the first whole walk. */
    record Progress(Instant finishedAt, Duration took, long accountsChecked) {}

    /** Takes one step unless another replica does, and answers what it found for the first time. */
    Uni<List<Finding>> step(Session session, int entriesMax, Duration idle, Instant now) {
        return session.createNativeQuery(BOUND_TIME, String.class)
                .getSingleResult()
                .chain(() -> session.createNativeQuery(STEP, String.class)
                        .setParameter("entriesMax", entriesMax)
                        .setParameter("idleSeconds", idle.toSeconds())
                        .setParameter("now", now)
                        .getSingleResult())
                .chain(() -> session.createNativeQuery(NEW_FINDINGS, Object[].class)
                        .setParameter("now", now)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Finding((String) row[0], (String) row[1]))
                        .toList());
    }

    Uni<Map<String, Long>> countFindings(Session session) {
        return session.createNativeQuery(COUNTS, Object[].class)
                .getResultList()
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1])));
    }

    Uni<Progress> progress(Session session) {
        return session.createNativeQuery(PROGRESS, Object[].class)
                .getSingleResult()
                .map(row -> new Progress(
                        row[0] == null ? null : Columns.instant(row[0]),
                        row[1] == null ? null : Duration.ofMillis(((Number) row[1]).longValue()),
                        ((Number) row[2]).longValue()));
    }
}
