package dev.bulwark.command;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The table of answers by idempotency key. Every method joins the caller's transaction. */
@ApplicationScoped
class CommandRecords {

    private static final String CLAIM = """
            select verdict, (earlier).answer_status, (earlier).answer, (earlier).problem_code, (earlier).request_id
            from command_claim(:callerId, :key, :operation, :hash)
            """;
    private static final String EXISTS =
            "select exists (select from command_record where caller_id = :callerId and key = :key)";
    private static final String INSERT = """
            insert into command_record
                (caller_id, key, operation, request_hash, request_id, answer_status, answer, created_at)
            values (:callerId, :key, :operation, :hash, :requestId, :status, :answer, :createdAt)
            """;
    private static final String DELETE = """
            delete from command_record where ctid = any (array(
                select ctid from command_record where created_at < :before limit :slice))
            """;

    /**
     * What {@code command_claim} said. On a replay: the answer, whose body is null when the posting engine refused; then
     * what it refused with, and the request that it refused.
     */
    record Claim(String verdict, Answer answer, String problemCode, String requestId) {}

    /** Takes the key until the transaction ends, without waiting. */
    Uni<Claim> claim(Session session, CommandCall call) {
        return session.createNativeQuery(CLAIM, Object[].class)
                .setParameter("callerId", call.caller().userId())
                .setParameter("key", call.key().orElseThrow())
                .setParameter("operation", call.operation())
                .setParameter("hash", call.requestHash())
                .getSingleResult()
                .map(CommandRecords::toClaim);
    }

    Uni<Boolean> exists(Session session, UUID callerId, String key) {
        return session.createNativeQuery(EXISTS, Boolean.class)
                .setParameter("callerId", callerId)
                .setParameter("key", key)
                .getSingleResult();
    }

    Uni<Void> store(Session session, CommandCall call, Answer answer, Instant now) {
        return session.createNativeQuery(INSERT)
                .setParameter("callerId", call.caller().userId())
                .setParameter("key", call.key().orElseThrow())
                .setParameter("operation", call.operation())
                .setParameter("hash", call.requestHash())
                .setParameter("requestId", call.caller().origin().requestId())
                .setParameter("status", answer.status())
                .setParameter("answer", answer.json())
                .setParameter("createdAt", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** At most a slice of records; answers how many. */
    Uni<Integer> deleteBefore(Session session, Instant before, int slice) {
        return session.createNativeQuery(DELETE)
                .setParameter("before", before)
                .setParameter("slice", slice)
                .executeUpdate();
    }

    private static Claim toClaim(Object[] row) {
        boolean replay = row[0].equals("replay");
        return new Claim(
                (String) row[0],
                replay ? new Answer(((Number) row[1]).intValue(), (String) row[2], true) : null,
                (String) row[3],
                (String) row[4]);
    }
}
