package dev.bulwark.evidence;

import dev.bulwark.evidence.months.SealedSql;
import dev.bulwark.evidence.tree.CanonicalJson;
import dev.bulwark.evidence.tree.Hashes;
import dev.bulwark.evidence.tree.Places;
import dev.bulwark.evidence.tree.RetiredMonth;
import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Months that are not in the log any more, and those that are. Every method joins the caller's session. */
@ApplicationScoped
class RetirementRepository {

    private static final String LIST = """
            select r.event_id, r.month, r.events, cast(r.places as text), r.export_name, r.export_hash, r.detached_at,
                   r.detached_by, d.dropped_at, l.position, l.hash,
            """ + SealedSql.EVENT + """
            from audit_retirement r
                left join audit_removal d on d.retirement_id = r.event_id
                left join audit_leaf l on l.event_id = r.event_id and
            """ + SealedSql.COVERED + """
                left join lateral (
                    select * from audit_event waiting where l.hash is null and waiting.id = r.event_id
                        and waiting.tx < cast(cast(pg_snapshot_xmax(pg_current_snapshot()) as text) as bigint)
                    limit 1) e on true
            order by r.detached_at, r.event_id
            """;

    private static final int POSITION = 9;
    private static final int HASH = 10;

    private final SealRepository events;
    private final Duration retention;
    private final Clock clock;

    RetirementRepository(SealRepository events, EvidenceConfig config, Clock clock) {
        this.events = events;
        this.retention = config.retention();
        this.clock = clock;
    }

    Uni<RetiredMonths> list(Session session) {
        return session.createNativeQuery(LIST, Object[].class)
                .getResultList()
                .map(rows -> new RetiredMonths(
                        rows.stream().map(this::row).toList(), clock.instant().minus(retention)));
    }

    private RetiredMonths.Row row(Object[] row) {
        RetiredMonth month = new RetiredMonth(
                (UUID) row[0],
                (String) row[1],
                ((Number) row[2]).longValue(),
                places((String) row[3]),
                (String) row[4],
                (byte[]) row[5],
                Columns.instant(row[6]),
                (String) row[7]);
        return new RetiredMonths.Row(
                month, row[8] == null ? null : Columns.instant(row[8]), hash(row), (Long) row[POSITION]);
    }

    /** What is none is none that an event tells of. */
    private static Places places(String text) {
        try {
            return Places.of(text);
        } catch (IllegalArgumentException malformed) {
            return Places.NONE;
        }
    }

    /** Of an event that waits to be sealed, as it will be. */
    private byte[] hash(Object[] row) {
        SealRepository.Event waiting = events.event(row, HASH + 1);
        return row[HASH] != null || !waiting.isThere()
                ? (byte[]) row[HASH]
                : Hashes.leaf(CanonicalJson.bytes(waiting.json()));
    }
}
