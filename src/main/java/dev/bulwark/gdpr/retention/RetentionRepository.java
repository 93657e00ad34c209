package dev.bulwark.gdpr.retention;

import dev.bulwark.platform.db.Columns;
import dev.bulwark.platform.privacy.RetentionCategory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** All queries on rules and runs. Every method joins the caller's session. */
@ApplicationScoped
class RetentionRepository {

    private static final String DAY = "cast(cast(:day as text) as date)";
    private static final String BEGIN =
            "insert into retention_run (day, started_at) values (" + DAY + ", :now) on conflict do nothing";
    private static final String RUN = "select finished_at, after_customer_id from retention_run where day = " + DAY;
    private static final String PASSAGE = """
            select checked_at is not null, halted_for is not null, after_customer_id,
                   (select cast(max(b.day) as text) from retention_run b where b.day < r.day and b.checked_at is not null)
            from retention_run r where day = cast(cast(:day as text) as date)
            """;
    private static final String PASS = "update retention_run set checked_at = :now, confirmed = :confirmed where day = "
            + DAY + " and checked_at is null and (halted_for is null or :confirmed)";
    private static final String HALT = "update retention_run set halted_for = :why where day = " + DAY
            + " and checked_at is null and halted_for is null";
    private static final String ADVANCE =
            "update retention_run set after_customer_id = :to, held = held + :held where day = " + DAY
                    + " and after_customer_id = :from and finished_at is null and checked_at is not null";
    private static final String LOCK = "select after_customer_id from retention_run where day = " + DAY
            + " and finished_at is null and checked_at is not null for update";
    private static final String FINISH =
            "update retention_run set finished_at = :now where day = " + DAY + " and finished_at is null";
    private static final String COUNT = """
            insert into retention_run_line (day, category, days, items)
            values (cast(cast(:day as text) as date), :category, :days, 1)
            on conflict (day, category, days) do update set items = retention_run_line.items + 1
            """;
    private static final String RUNS = """
            select cast(r.day as text), r.started_at, r.finished_at, r.held, l.category, l.days, l.items,
                   r.halted_for, r.confirmed
            from (select * from retention_run
                  where cast(:before as text) is null or day < cast(cast(:before as text) as date)
                  order by day desc limit :limit) r
                left join retention_run_line l on l.day = r.day
            order by r.day desc, l.category, l.days
            """;

    /** Why a run is not let pass; the pair of {@code retention_run_halted_for_known}. */
    enum Halt {
        /** It comes long after the one before. */
        CLOCK,
        /** It would delete of too many at once. */
        CUSTOMERS;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the brake knows of a run. @param before the last day before it whose run was let pass; null for none */
    record Passage(boolean checked, boolean halted, UUID after, LocalDate before) {}

    /** @param finished whether nothing is left to do */
    record Run(boolean finished, UUID after) {}

    /** A receipt's line with its run's head; category is null for a run that deleted nothing. */
    record Line(
            LocalDate day,
            Instant startedAt,
            Instant finishedAt,
            int held,
            String haltedFor,
            boolean confirmed,
            RetentionCategory category,
            int days,
            int items) {}

    Uni<List<RetentionRule>> rules(Session session) {
        return session.createNativeQuery(
                        "select category, days, basis from retention_rule order by category", Object[].class)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new RetentionRule(
                                RetentionCategory.of((String) row[0]), ((Number) row[1]).intValue(), (String) row[2]))
                        .toList());
    }

    Uni<Void> begin(Session session, LocalDate day, Instant now) {
        return session.createNativeQuery(BEGIN)
                .setParameter("day", day.toString())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Passage> passage(Session session, LocalDate day) {
        return session.createNativeQuery(PASSAGE, Object[].class)
                .setParameter("day", day.toString())
                .getSingleResult()
                .map(row -> new Passage(
                        (Boolean) row[0],
                        (Boolean) row[1],
                        (UUID) row[2],
                        row[3] == null ? null : LocalDate.parse((String) row[3])));
    }

    /** Whether from here on the run deletes, whoever has let it pass. */
    Uni<Boolean> pass(Session session, LocalDate day, boolean confirmed, Instant now) {
        return session.createNativeQuery(PASS)
                .setParameter("day", day.toString())
                .setParameter("confirmed", confirmed)
                .setParameter("now", now)
                .executeUpdate()
                .chain(() -> passage(session, day))
                .map(Passage::checked);
    }

    /** Whether it is this caller who halted it. */
    Uni<Boolean> halt(Session session, LocalDate day, Halt why) {
        return session.createNativeQuery(HALT)
                .setParameter("day", day.toString())
                .setParameter("why", why.stored())
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    Uni<Run> run(Session session, LocalDate day) {
        return session.createNativeQuery(RUN, Object[].class)
                .setParameter("day", day.toString())
                .getSingleResult()
                .map(row -> new Run(row[0] != null, (UUID) row[1]));
    }

    /** Locks the run until the transaction ends, and tells whether it is still where the caller has read it to be. */
    Uni<Boolean> lock(Session session, LocalDate day, UUID after) {
        return session.createNativeQuery(LOCK, UUID.class)
                .setParameter("day", day.toString())
                .getResultList()
                .map(found -> found.contains(after));
    }

    /** Nothing is done when another replica has done so before. */
    Uni<Void> advance(Session session, LocalDate day, UUID from, UUID to, int held) {
        return session.createNativeQuery(ADVANCE)
                .setParameter("day", day.toString())
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("held", held)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Whether it is this caller who finished it. */
    Uni<Boolean> finish(Session session, LocalDate day, Instant now) {
        return session.createNativeQuery(FINISH)
                .setParameter("day", day.toString())
                .setParameter("now", now)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    Uni<Void> count(Session session, LocalDate day, Due due) {
        return session.createNativeQuery(COUNT)
                .setParameter("day", day.toString())
                .setParameter("category", due.category().stored())
                .setParameter("days", due.days())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The lines of the newest runs. @param before runs of days before this one; null for the newest */
    Uni<List<Line>> runs(Session session, LocalDate before, int limit) {
        return session.createNativeQuery(RUNS, Object[].class)
                .setParameter("before", before == null ? null : before.toString())
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(RetentionRepository::toLine).toList());
    }

    private static Line toLine(Object[] row) {
        boolean none = row[4] == null;
        return new Line(
                LocalDate.parse((String) row[0]),
                Columns.instant(row[1]),
                row[2] == null ? null : Columns.instant(row[2]),
                ((Number) row[3]).intValue(),
                (String) row[7],
                (Boolean) row[8],
                none ? null : RetentionCategory.of((String) row[4]),
                none ? 0 : ((Number) row[5]).intValue(),
                none ? 0 : ((Number) row[6]).intValue());
    }
}
