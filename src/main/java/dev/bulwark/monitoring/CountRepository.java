package dev.bulwark.monitoring;

import dev.bulwark.monitoring.EventRules.Question;
import dev.bulwark.monitoring.WindowCount.Done;
import dev.bulwark.platform.db.Columns;
import dev.bulwark.platform.web.NetworkPlace;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Reads what one user did, from the audit log. Every method joins the caller's transaction. */
@ApplicationScoped
class CountRepository {

    /** Ids begin with the time at which they were made, so that the index on user and id bounds what is read. */
    private static final String OF_USER = """
            from audit_event
            where user_id = :userId and id >= :first and occurred_at > :since and occurred_at < :until
                and action = any (string_to_array(:actions, ' ')) and details ->> 'status' = 'success'
            order by occurred_at, audit_event.id
            """;

    private static final String RECORDS = """
            select id, occurred_at, coalesce(details ->> 'customer_id', details ->> 'account_id', details ->> 'loan_id',
                details ->> 'document_id'), cast(1 as bigint)
            """ + OF_USER;
    private static final String HITS =
            "select id, occurred_at, cast(id as text), cast(details ->> 'hits' as bigint) " + OF_USER;
    private static final String SSN_MISSES = """
            select id, occurred_at, cast(id as text),
                case when details ->> 'kind' = 'ssn' and details ->> 'hits' = '0' then cast(1 as bigint) end
            """ + OF_USER;
    private static final String ADDRESSES = "select id, occurred_at, ip_address, cast(1 as bigint) " + OF_USER;

    private static final long VERSION_7 = 0x7000L;

    /** What the user did from a window before the events in question to a window after them, by time. */
    Uni<List<Done>> around(Session session, Question question) {
        Rule rule = question.rule();
        List<WatchedEvent> events = question.events();
        Duration window = rule.window();
        List<Instant> times =
                events.stream().map(WatchedEvent::occurredAt).sorted().toList();
        UUID first = events.stream()
                .map(WatchedEvent::id)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return session.createNativeQuery(sql(rule), Object[].class)
                .setParameter("userId", events.get(0).userId())
                .setParameter("first", firstIdOf(first, window.toMillis()))
                .setParameter("since", times.get(0).minus(window))
                .setParameter("until", times.get(times.size() - 1).plus(window))
                .setParameter("actions", String.join(" ", rule.actions()))
                .getResultList()
                .map(rows -> rows.stream()
                        .filter(row -> row[2] != null && row[3] != null)
                        .map(row -> done(rule, row))
                        .toList());
    }

    private static String sql(Rule rule) {
        return switch (rule.detector()) {
            case DISTINCT_RECORDS -> RECORDS;
            case SEARCH_HITS -> HITS;
            case SSN_MISSES -> SSN_MISSES;
            case DISTINCT_NETWORKS -> ADDRESSES;
            default -> throw new IllegalArgumentException(rule.type());
        };
    }

    private static Done done(Rule rule, Object[] row) {
        String what = (String) row[2];
        return new Done(
                (UUID) row[0],
                Columns.instant(row[1]),
                rule.detector() == Rule.Detector.DISTINCT_NETWORKS
                        ? NetworkPlace.of(what).network()
                        : what,
                ((Number) row[3]).longValue());
    }

    /** The least id of version 7 (RFC 9562, section 5.7) that could have been made so long before this one. */
    static UUID firstIdOf(UUID id, long before) {
        long millis = (id.getMostSignificantBits() >>> 16) - before;
        return new UUID(Math.max(0, millis) << 16 | VERSION_7, Long.MIN_VALUE);
    }
}
