package dev.bulwark.monitoring;

import dev.bulwark.platform.web.NetworkPlace;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Counts what one user did, in the audit log. Every method joins the caller's transaction. */
@ApplicationScoped
class CountRepository {

    /** Ids begin with the time at which they were made, so that the index on user and id bounds what is read. */
    private static final String OF_USER = """
            from audit_event
            where user_id = :userId and id >= :first and occurred_at > :since
                and action = any (string_to_array(:actions, ' ')) and details ->> 'status' = 'success'
            """;

    private static final String RECORDS = """
            select cast(count(distinct coalesce(details ->> 'customer_id', details ->> 'account_id', details ->> 'loan_id',
                details ->> 'document_id')) as integer)
            """ + OF_USER;
    private static final String HITS =
            "select cast(least(coalesce(sum(cast(details ->> 'hits' as bigint)), 0), 2147483647) as integer) "
                    + OF_USER;
    private static final String ADDRESSES = "select distinct ip_address " + OF_USER + " and ip_address is not null";

    private static final long VERSION_7 = 0x7000L;

    Uni<Integer> count(Session session, Rule rule, WatchedEvent last) {
        return switch (rule.detector()) {
            case DISTINCT_RECORDS -> number(session, RECORDS, rule, last);
            case SEARCH_HITS -> number(session, HITS, rule, last);
            case DISTINCT_NETWORKS ->
                bound(session.createNativeQuery(ADDRESSES, String.class), rule, last)
                        .getResultList()
                        .map(addresses -> (int) addresses.stream()
                                .map(address -> NetworkPlace.of(address).network())
                                .distinct()
                                .count());
            default -> throw new IllegalArgumentException(rule.type());
        };
    }

    private static Uni<Integer> number(Session session, String sql, Rule rule, WatchedEvent last) {
        return bound(session.createNativeQuery(sql, Integer.class), rule, last).getSingleResult();
    }

    private static <T> SelectionQuery<T> bound(SelectionQuery<T> query, Rule rule, WatchedEvent last) {
        return query.setParameter("userId", last.userId())
                .setParameter("first", firstIdOf(last.id(), rule.window().toMillis()))
                .setParameter("since", last.occurredAt().minus(rule.window()))
                .setParameter("actions", String.join(" ", rule.actions()));
    }

    /** The least id of version 7 (RFC 9562, section 5.7) that could have been made so long before this one. */
    static UUID firstIdOf(UUID id, long before) {
        long millis = (id.getMostSignificantBits() >>> 16) - before;
        return new UUID(Math.max(0, millis) << 16 | VERSION_7, Long.MIN_VALUE);
    }
}
