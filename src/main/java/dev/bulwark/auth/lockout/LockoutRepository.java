package dev.bulwark.auth.lockout;

import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * The tables of guesses. Every method joins the caller's transaction. What locks writes, so that two who meet a row that
 * does not exist yet stand in line too; what counts is a statement of its own after it, and sees what the line has left.
 */
@ApplicationScoped
class LockoutRepository {

    private static final String LOCK_ORIGIN = """
            insert into lockout_origin (origin, touched_at) values (:key, :now)
            on conflict (origin) do update set touched_at = excluded.touched_at
            returning origin, blocked_until
            """;
    private static final String LOCK_ACCOUNT = """
            insert into lockout_account (account, touched_at) values (:key, :now)
            on conflict (account) do update set touched_at = excluded.touched_at
            returning delayed_until, told_at
            """;
    private static final String BLOCK = "update lockout_origin set blocked_until = :until where origin = :key";
    private static final String DELAY = """
            update lockout_account set delayed_until = greatest(delayed_until, :until) where account = :key
            """;
    private static final String END_DELAY = "update lockout_account set delayed_until = null where account = :key";
    private static final String FORGET = """
            update lockout_account set delayed_until = null, told_at = null where account = :key
            """;
    private static final String TOLD = "update lockout_account set told_at = :now where account = :key";
    private static final String INSERT = """
            insert into lockout_attempt (id, origin, network, account, attempted_at, counted, failed)
            values (:id, :origin, :network, :account, :now, :counted, false)
            """;
    private static final String FAIL = "update lockout_attempt set failed = true where id = :id";
    private static final String DELETE = "delete from lockout_attempt where id = :id";
    private static final String DELETE_PAIR =
            "delete from lockout_attempt where account = :account and origin = :origin";
    private static final String FORGIVE = "update lockout_attempt set counted = false where account = :account";
    private static final String COUNT_ORIGIN = """
            select count(*), count(*) filter (where failed or attempted_at < :lost), min(attempted_at)
            from lockout_attempt where origin = :origin and attempted_at > :since
            """;
    private static final String COUNT_FAILED = """
            select count(*) from lockout_attempt where origin = :origin and attempted_at > :since and failed
            """;
    private static final String COUNT_ACCOUNT = """
            select count(*), count(*) filter (where failed or attempted_at < :lost), min(attempted_at)
            from lockout_attempt where account = :account and attempted_at > :since and counted
            """;
    private static final String COUNT_PAIR = """
            select count(*) from lockout_attempt
            where account = :account and attempted_at > :since and origin = :origin
            """;
    private static final String DELETE_BEFORE = """
            delete from lockout_attempt where id = any (array(
                select id from lockout_attempt where attempted_at < :before limit :slice for update skip locked))
            """;
    private static final String DELETE_ORIGINS = """
            delete from lockout_origin where origin = any (array(
                select origin from lockout_origin
                where touched_at < :before and (blocked_until is null or blocked_until < :before)
                limit :slice for update skip locked))
            """;
    private static final String DELETE_ACCOUNTS = """
            delete from lockout_account where account = any (array(
                select account from lockout_account
                where touched_at < :before and (delayed_until is null or delayed_until < :before)
                limit :slice for update skip locked))
            """;

    /**
     * @param attempts all of them, those whose answer is not known yet too
     * @param first when the first was; null for none
     */
    record Count(int attempts, int failures, Instant first) {

        boolean isPending() {
            return attempts > failures;
        }
    }

    /** @param toldAt when its user was told of the delay */
    record Account(Instant delayedUntil, Instant toldAt) {}

    /** Locks it; until when it is blocked, or EPOCH. */
    Uni<Instant> lockOrigin(Session session, String origin, Instant now) {
        return session.createNativeQuery(LOCK_ORIGIN, Object[].class)
                .setParameter("key", origin)
                .setParameter("now", now)
                .getSingleResult()
                .map(row -> row[1] == null ? Instant.EPOCH : Columns.instant(row[1]));
    }

    /** Locks it. */
    Uni<Account> lockAccount(Session session, byte[] account, Instant now) {
        return session.createNativeQuery(LOCK_ACCOUNT, Object[].class)
                .setParameter("key", account)
                .setParameter("now", now)
                .getSingleResult()
                .map(row -> new Account(instantOrNull(row[0]), instantOrNull(row[1])));
    }

    private static Instant instantOrNull(Object column) {
        return column == null ? null : Columns.instant(column);
    }

    Uni<Void> block(Session session, String origin, Instant until) {
        return session.createNativeQuery(BLOCK)
                .setParameter("until", until)
                .setParameter("key", origin)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> delay(Session session, byte[] account, Instant until) {
        return session.createNativeQuery(DELAY)
                .setParameter("until", until)
                .setParameter("key", account)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> endDelay(Session session, byte[] account) {
        return session.createNativeQuery(END_DELAY)
                .setParameter("key", account)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Ends the delay, and the next one is told again. */
    Uni<Void> forget(Session session, byte[] account) {
        return session.createNativeQuery(FORGET)
                .setParameter("key", account)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> told(Session session, byte[] account, Instant now) {
        return session.createNativeQuery(TOLD)
                .setParameter("now", now)
                .setParameter("key", account)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> insert(Session session, Attempt attempt, Instant now) {
        return session.createNativeQuery(INSERT)
                .setParameter("id", attempt.id())
                .setParameter("origin", attempt.origin())
                .setParameter("network", attempt.place().network())
                .setParameter("account", attempt.account())
                .setParameter("now", now)
                .setParameter("counted", attempt.counted())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> fail(Session session, UUID id) {
        return session.createNativeQuery(FAIL)
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> delete(Session session, UUID id) {
        return session.createNativeQuery(DELETE)
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> deletePair(Session session, byte[] account, String origin) {
        return session.createNativeQuery(DELETE_PAIR)
                .setParameter("account", account)
                .setParameter("origin", origin)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** No attempt counts against the account any more; where they came from they still count. */
    Uni<Void> forgive(Session session, byte[] account) {
        return session.createNativeQuery(FORGIVE)
                .setParameter("account", account)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** @param lost attempts from before that are without an answer get none any more, and count as failed */
    Uni<Count> countOrigin(Session session, String origin, Instant since, Instant lost) {
        return session.createNativeQuery(COUNT_ORIGIN, Object[].class)
                .setParameter("origin", origin)
                .setParameter("since", since)
                .setParameter("lost", lost)
                .getSingleResult()
                .map(LockoutRepository::toCount);
    }

    private static Count toCount(Object[] row) {
        return new Count(((Number) row[0]).intValue(), ((Number) row[1]).intValue(), instantOrNull(row[2]));
    }

    Uni<Integer> countFailed(Session session, String origin, Instant since) {
        return session.createNativeQuery(COUNT_FAILED, Long.class)
                .setParameter("origin", origin)
                .setParameter("since", since)
                .getSingleResult()
                .map(Long::intValue);
    }

    /** @param lost as for an origin */
    Uni<Count> countAccount(Session session, byte[] account, Instant since, Instant lost) {
        return session.createNativeQuery(COUNT_ACCOUNT, Object[].class)
                .setParameter("account", account)
                .setParameter("since", since)
                .setParameter("lost", lost)
                .getSingleResult()
                .map(LockoutRepository::toCount);
    }

    Uni<Integer> countPair(Session session, byte[] account, String origin, Instant since) {
        return session.createNativeQuery(COUNT_PAIR, Long.class)
                .setParameter("account", account)
                .setParameter("origin", origin)
                .setParameter("since", since)
                .getSingleResult()
                .map(Long::intValue);
    }

    Uni<Integer> deleteAttempts(Session session, Instant before, int slice) {
        return deleteBefore(session, DELETE_BEFORE, before, slice);
    }

    Uni<Integer> deleteOrigins(Session session, Instant before, int slice) {
        return deleteBefore(session, DELETE_ORIGINS, before, slice);
    }

    Uni<Integer> deleteAccounts(Session session, Instant before, int slice) {
        return deleteBefore(session, DELETE_ACCOUNTS, before, slice);
    }

    private static Uni<Integer> deleteBefore(Session session, String sql, Instant before, int slice) {
        return session.createNativeQuery(sql)
                .setParameter("before", before)
                .setParameter("slice", slice)
                .executeUpdate();
    }
}
