package dev.bulwark.auth.lockout;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The table of alarms that rang, and what they look at. Every method joins the caller's transaction. */
@ApplicationScoped
class SignalRepository {

    private static final String CLAIM = """
            insert into lockout_signal (subject, raised_at) values (:subject, :now)
            on conflict (subject) do update set raised_at = excluded.raised_at
                where lockout_signal.raised_at is null or lockout_signal.raised_at <= :before
            """;
    private static final String LOCK = """
            insert into lockout_signal (subject) values (:subject)
            on conflict (subject) do update set subject = excluded.subject
            """;
    private static final String COUNT_NETWORK = """
            select count(distinct account) from lockout_attempt
            where network = :network and attempted_at > :since and failed
            """;
    private static final String COUNT_SYSTEM =
            "select count(distinct account) from lockout_attempt where attempted_at > :since and failed";
    private static final String DELETE = """
            delete from lockout_signal where subject = any (array(
                select subject from lockout_signal where coalesce(raised_at, '-infinity') < :before
                limit :slice for update skip locked))
            """;

    /** True for the first since {@code before}; others who ask meanwhile wait for its commit. */
    Uni<Boolean> claim(Session session, String subject, Instant now, Instant before) {
        return session.createNativeQuery(CLAIM)
                .setParameter("subject", subject)
                .setParameter("now", now)
                .setParameter("before", before)
                .executeUpdate()
                .map(claimed -> claimed == 1);
    }

    Uni<Void> lock(Session session, String subject) {
        return session.createNativeQuery(LOCK)
                .setParameter("subject", subject)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Accounts with a wrong password from this network. */
    Uni<Integer> countAccountsOf(Session session, String network, Instant since) {
        return session.createNativeQuery(COUNT_NETWORK, Long.class)
                .setParameter("network", network)
                .setParameter("since", since)
                .getSingleResult()
                .map(Long::intValue);
    }

    /** Accounts with a wrong password from anywhere. */
    Uni<Integer> countAccounts(Session session, Instant since) {
        return session.createNativeQuery(COUNT_SYSTEM, Long.class)
                .setParameter("since", since)
                .getSingleResult()
                .map(Long::intValue);
    }

    Uni<Integer> deleteBefore(Session session, Instant before, int slice) {
        return session.createNativeQuery(DELETE)
                .setParameter("before", before)
                .setParameter("slice", slice)
                .executeUpdate();
    }
}
