package dev.bulwark.evidence.months;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.evidence.tree.Checkpoint;
import dev.bulwark.evidence.tree.EventJson;
import dev.bulwark.evidence.tree.Places;
import dev.bulwark.evidence.tree.RetiredMonth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.PublicJsonWebKey;

/** Takes a month out of the log, and in a second step drops what was taken out. */
public final class LogRetirement {

    private static final String PLACES = """
            select count(*), count(l.position), range_agg(int8range(l.position, l.position + 1))
            from %s e left join audit_leaf l on\s""" + SealedSql.MATCH;
    private static final String RETIREMENT = """
            select event_id, month, events, places, export_name, export_hash, detached_at, detached_by
            from audit_retirement
            """;
    private static final String INSERT = """
            insert into audit_retirement
                (event_id, month, events, places, export_name, export_hash, detached_at, detached_by)
            values (?, ?, ?, cast(? as int8multirange), ?, ?, ?, ?)
            """;
    private static final String DROPPED = "select count(*) from audit_removal where retirement_id = ?";
    private static final String ATTACHED = "select count(*) from audit_month where name = ?";
    private static final String INSERT_REMOVAL =
            "insert into audit_removal (event_id, retirement_id, dropped_at, dropped_by) values (?, ?, ?, ?)";
    private static final String LOCK_HOLDS = "lock table audit_hold, legal_hold in share mode";

    private final OwnerSession session;
    private final Map<String, PublicJsonWebKey> keys;
    private final Duration retention;
    private final Clock clock;

    /**
     * @param keys as they were kept outside of the database
     * @param retention how long the log is kept at least
     */
    public LogRetirement(OwnerSession session, Map<String, PublicJsonWebKey> keys, Duration retention, Clock clock) {
        this.session = session;
        this.keys = Map.copyOf(keys);
        this.retention = retention;
        this.clock = clock;
    }

    /** What of it is sealed, and where. */
    private record Sealing(long events, long sealed, String places) {}

    /** The oldest first. */
    public List<Month> due() throws IOException {
        return new LogMonths(session).list().stream().filter(this::isDue).toList();
    }

    private boolean isDue(Month month) {
        return !month.endsAt().isAfter(keptSince());
    }

    /**
     * Exports the month and takes it out of the log. Refused unless nobody has to keep it any more, no hold stands, all of it is
     * sealed, the anchors agree, and the export, read back, is what was sealed. Nothing is left behind then.
     *
     * @param name of the month
     * @param to where nothing is yet
     * @param anchors files of checkpoints that were kept outside of the database
     */
    public RetiredMonth detach(String name, Path to, List<Path> anchors) throws IOException {
        Month month = new LogMonths(session)
                .list().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IOException("the log has no month " + name));
        if (!isDue(month)) {
            throw new IOException(name + " must be kept: it ends at " + month.endsAt() + ", and the log is kept for "
                    + retention.toDays() + " days");
        }
        boolean existed = Files.exists(to);
        boolean done = false;
        try {
            RetiredMonth retired = session.inTransaction(() -> detach(month, to, anchors));
            done = true;
            return retired;
        } finally {
            if (!done && !existed) {
                Files.deleteIfExists(to);
            }
        }
    }

    private RetiredMonth detach(Month month, Path to, List<Path> anchors) throws IOException {
        String table = Month.table(month.name());
        LogHolds holds = new LogHolds(session, clock);
        holds.requireNone(month);
        session.update("lock table only " + table + " in share mode"); // nothing is added while it is looked at
        Sealing sealing = session.one(
                PLACES.formatted(table), row -> new Sealing(row.getLong(1), row.getLong(2), row.getString(3)));
        if (sealing.events() == 0) {
            throw new IOException(month.name() + " has no events");
        }
        if (sealing.events() > sealing.sealed()) {
            throw new IOException(
                    (sealing.events() - sealing.sealed()) + " events of " + month.name() + " are not sealed");
        }
        Places places = Places.of(sealing.places());
        long end = requireOld(month, places);
        new Anchors(session).requireAgreement(anchors, places.first(), end);
        List<RetiredMonth> before = session.list(RETIREMENT, LogRetirement::retirement);
        long written = new MonthExport(session, month, before).write(to, places.first(), end);
        MonthExport.requireValid(to, keys, keptSince());
        if (written != sealing.events()) {
            throw new IOException("of " + sealing.events() + " events, " + written + " are in the export");
        }
        RetiredMonth retired = new RetiredMonth(
                UuidCreator.getTimeOrderedEpoch(),
                month.name(),
                sealing.events(),
                places,
                to.getFileName().toString(),
                MonthExport.sha256(to),
                now(),
                session.user());
        session.update(LOCK_HOLDS);
        holds.requireNone(month);
        session.list("select cast(audit_month_detach(?) as text)", row -> null, table);
        record(retired);
        return retired;
    }

    /**
     * What verification demands, so that no retirement is refused afterwards: that the events are old is what a checkpoint shows,
     * and their own times do not.
     *
     * @return the size of the checkpoint that covers the last of them
     */
    private long requireOld(Month month, Places places) throws IOException {
        Checkpoint covering = MonthExport.covering(session, places.last())
                .orElseThrow(() -> new IOException("no checkpoint covers the last event of " + month.name()));
        if (covering.createdAt().isAfter(keptSince())) {
            throw new IOException(month.name() + " must be kept: its last event was sealed at " + covering.createdAt()
                    + ", and the log is kept for " + retention.toDays() + " days");
        }
        return covering.treeSize();
    }

    private Instant keptSince() {
        return clock.instant().minus(retention);
    }

    private void record(RetiredMonth retired) throws IOException {
        session.update(
                INSERT,
                retired.eventId(),
                retired.month(),
                retired.events(),
                retired.places().toString(),
                retired.export(),
                retired.exportSha256(),
                retired.detachedAt(),
                retired.detachedBy());
        OwnerEvents.insert(session, retired.event());
    }

    /**
     * Drops the table of a month that was taken out. Refused unless its export is there, is the one that was made and holds, and
     * no hold stands.
     */
    public void drop(String name, Path export) throws IOException {
        session.inTransaction(() -> {
            RetiredMonth retired = session.list(RETIREMENT, LogRetirement::retirement).stream()
                    .filter(one -> one.month().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IOException(name + " was not taken out of the log"));
            String table = Month.table(name);
            if (session.one(DROPPED, row -> row.getLong(1), retired.eventId()) > 0) {
                throw new IOException(name + " is dropped already");
            }
            if (session.one(ATTACHED, row -> row.getLong(1), table) > 0) {
                throw new IOException(name + " is in the log again");
            }
            if (!Arrays.equals(MonthExport.sha256(export), retired.exportSha256())) {
                throw new IOException(export + " is not the export that was made of " + name);
            }
            MonthExport.requireValid(export, keys, keptSince());
            session.update(LOCK_HOLDS);
            new LogHolds(session, clock).requireNone(bounds(retired));
            requireAsItLeft(retired, table);
            session.update("drop table " + table);
            recordRemoval(retired);
            return null;
        });
    }

    /** Nothing goes that came into the table since, and is in no export. */
    private void requireAsItLeft(RetiredMonth retired, String table) throws IOException {
        long events = session.one("select count(*) from " + table, row -> row.getLong(1));
        if (events != retired.events()) {
            throw new IOException(table + " has " + events + " events, and " + retired.events() + " were exported");
        }
    }

    /** What the events of the table say: its bounds went with the log. */
    private Month bounds(RetiredMonth retired) throws IOException {
        return session.one(
                "select min(occurred_at), max(occurred_at) + interval '1 microsecond' from "
                        + Month.table(retired.month()),
                row -> new Month(retired.month(), OwnerSession.instant(row, 1), OwnerSession.instant(row, 2)));
    }

    private void recordRemoval(RetiredMonth retired) throws IOException {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Instant now = now();
        String user = session.user();
        session.update(INSERT_REMOVAL, id, retired.eventId(), now, user);
        OwnerEvents.insert(
                session,
                new EventJson(id, now, "security_event", "system", "audit.drop", null, null)
                        .with(JsonNodeFactory.instance
                                .objectNode()
                                .put("status", "success")
                                .put("request_id", "audit.drop")
                                .put("month", retired.month())
                                .put("retirement_id", retired.eventId().toString())
                                .put("by", user)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static RetiredMonth retirement(ResultSet row) throws SQLException {
        return new RetiredMonth(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getLong(3),
                Places.of(row.getString(4)),
                row.getString(5),
                row.getBytes(6),
                OwnerSession.instant(row, 7),
                row.getString(8));
    }
}
