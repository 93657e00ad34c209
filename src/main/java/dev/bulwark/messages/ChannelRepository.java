package dev.bulwark.messages;

import dev.bulwark.messages.channels.ChannelName;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** How the channels do, on all replicas together. Every method joins the caller's transaction. */
@ApplicationScoped
class ChannelRepository {

    private static final String RECOVERED = """
            update message_channel set failures = 0, retry_at = '-infinity' where channel = :channel and failures > 0
            """;
    private static final String FAILED = """
            update message_channel set failures = failures + 1, retry_at = :retryAt
            where channel = :channel and failures = :seen
            """;
    private static final String CLAIM_ALARM = """
            update message_channel set alerted_at = :now
            where channel = :channel and failures >= :least and alerted_at <= :before
            """;
    private static final String CLAIM_REFUSAL_ALARM = """
            update message_channel set refusal_alerted_at = :now
            where channel = :channel and refusal_alerted_at <= :before
            """;
    private static final String FAILING = "select channel from message_channel where failures >= :least";
    private static final String STATES = """
            select c.channel, c.failures,
                   (select count(*) from message m where m.channel = c.channel and m.status = 'pending') as waiting
            from message_channel c order by c.channel
            """;

    Uni<Void> recovered(Session session, ChannelName channel) {
        return session.createNativeQuery(RECOVERED)
                .setParameter("channel", channel.code())
                .executeUpdate()
                .replaceWithVoid();
    }

    /**
     * Those that were under way together count once.
     *
     * @param seen failures in a row when the message was claimed
     */
    Uni<Void> failed(Session session, ChannelName channel, int seen, Instant retryAt) {
        return session.createNativeQuery(FAILED)
                .setParameter("channel", channel.code())
                .setParameter("seen", seen)
                .setParameter("retryAt", retryAt)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Whether it is time to tell that the channel refused an alert; of all replicas, one is told so. */
    Uni<Boolean> claimRefusalAlarm(Session session, ChannelName channel, Instant now, Instant before) {
        return session.createNativeQuery(CLAIM_REFUSAL_ALARM)
                .setParameter("channel", channel.code())
                .setParameter("now", now)
                .setParameter("before", before)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    /** Whether it is time to raise the alarm; of all replicas, one is told so. */
    Uni<Boolean> claimAlarm(Session session, ChannelName channel, int least, Instant now, Instant before) {
        return session.createNativeQuery(CLAIM_ALARM)
                .setParameter("channel", channel.code())
                .setParameter("least", least)
                .setParameter("now", now)
                .setParameter("before", before)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    /** The codes of those with so many failures in a row. */
    Uni<List<String>> failing(Session session, int least) {
        return session.createNativeQuery(FAILING, String.class)
                .setParameter("least", least)
                .getResultList();
    }

    /** @param waiting messages */
    record State(String channel, int failures, long waiting) {}

    Uni<List<State>> states(Session session) {
        return session.createNativeQuery(STATES, Object[].class)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row ->
                                new State((String) row[0], ((Number) row[1]).intValue(), ((Number) row[2]).longValue()))
                        .toList());
    }
}
