package dev.bulwark.posture;

import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Reads what the metrics are made of. Every method joins the caller's session. */
@ApplicationScoped
class FigureRepository {

    /** The question for a code refuses nobody. The condition on action is that of the index audit_event_logins. */
    private static final String LOGINS = """
            with logins as (
                select ip_address, occurred_at, details ->> 'status' = 'success' as succeeded
                from audit_event
                where action in ('auth.login', 'auth.mfa', 'auth.mfa_recovery', 'auth.passkeys_login')
                  and occurred_at > :dayAgo and details ->> 'error' is distinct from 'mfa_required')
            select count(*) filter (where succeeded), count(*),
                   (select coalesce(max(failed), 0) from (
                       select count(*) as failed from logins
                       where not succeeded and occurred_at > :hourAgo and ip_address is not null
                       group by ip_address) by_address)
            from logins
            """;

    private static final String WATCHED = "select looked_at, 1 from security_watch";
    private static final String ALERTS = """
            select count(*), percentile_cont(0.95) within group (order by extract(epoch from raised_at - caused_at))
            from security_alert where raised_at > :dayAgo
            """;

    /**
     * @param succeeded within a day
     * @param attempts within a day, those that succeeded among them
     * @param worstAddress failures of the address that has the most of them within an hour
     */
    record Logins(long succeeded, long attempts, long worstAddress) {}

    /**
     * @param count within a day
     * @param delaySeconds from cause to alert, the 95th percentile; NaN for none
     */
    record AlertDelays(long count, double delaySeconds) {}

    Uni<Logins> logins(Session session, Instant dayAgo, Instant hourAgo) {
        return session.createNativeQuery(LOGINS, Object[].class)
                .setParameter("dayAgo", dayAgo)
                .setParameter("hourAgo", hourAgo)
                .getSingleResult()
                .map(row -> new Logins(number(row[0]), number(row[1]), number(row[2])));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    /** When monitoring last looked at the log; empty if nothing does. */
    Uni<Optional<Instant>> watchedAt(Session session) {
        return session.createNativeQuery(WATCHED, Object[].class)
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(row -> Columns.instant(row[0])));
    }

    Uni<AlertDelays> alertDelays(Session session, Instant dayAgo) {
        return session.createNativeQuery(ALERTS, Object[].class)
                .setParameter("dayAgo", dayAgo)
                .getSingleResult()
                .map(row ->
                        new AlertDelays(number(row[0]), row[1] == null ? Double.NaN : ((Number) row[1]).doubleValue()));
    }
}
