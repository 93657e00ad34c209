package dev.bulwark.evidence;

import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Looks at the months of the audit log. Every method joins the caller's session. */
@ApplicationScoped
class LogStateRepository {

    private static final String PARTS =
            "select nullif(starts_at, '-infinity'), ends_at from audit_month where not is_default";
    private static final String WITHOUT_MONTH =
            "select count(*) from (select from audit_event_default limit " + LogState.COUNTED_MAX + ") found";
    private static final String UNGUARDED = """
            select name from audit_month m join pg_class c on c.oid = to_regclass(m.name)
            where 2 <> (select count(*) from pg_trigger t where t.tgrelid = c.oid and t.tgenabled in ('O', 'A')
                    and t.tgname in ('audit_event_append_only', 'audit_event_never_truncated'))
                or not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')
            order by name
            """;

    Uni<LogState> look(Session session, Instant now, Duration retention) {
        return parts(session)
                .chain(parts -> session.createNativeQuery(WITHOUT_MONTH, Long.class)
                        .getSingleResult()
                        .chain(without -> session.createNativeQuery(UNGUARDED, String.class)
                                .getResultList()
                                .map(unguarded -> LogState.of(parts, without, unguarded, now, retention))));
    }

    private static Uni<List<LogPart>> parts(Session session) {
        return session.createNativeQuery(PARTS, Object[].class)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row ->
                                new LogPart(row[0] == null ? null : Columns.instant(row[0]), Columns.instant(row[1])))
                        .toList());
    }
}
