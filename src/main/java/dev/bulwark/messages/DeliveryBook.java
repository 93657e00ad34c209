package dev.bulwark.messages;

import dev.bulwark.messages.channels.ChannelFailure;
import dev.bulwark.messages.channels.ChannelName;
import dev.bulwark.messages.channels.MessageConfig;
import dev.bulwark.platform.outbound.Backoff;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Writes down what came of a message. Joins the caller's transaction; locks the message, then the channel's row. */
@ApplicationScoped
class DeliveryBook {

    private static final String DELIVERED = "delivered";
    private static final String DEAD = "dead";

    private final MessageRepository messages;
    private final ChannelRepository channels;
    private final ChannelAlarm alarm;
    private final MessageConfig config;
    private final Backoff backoff;
    private final Clock clock;

    DeliveryBook(
            MessageRepository messages,
            ChannelRepository channels,
            ChannelAlarm alarm,
            MessageConfig config,
            Clock clock) {
        this.messages = messages;
        this.channels = channels;
        this.alarm = alarm;
        this.config = config;
        this.backoff = new Backoff(config.retryFirst(), config.retryLongest());
        this.clock = clock;
    }

    /** @param failure null if it was taken over */
    Uni<Void> record(Session session, ChannelName channel, ClaimedMessage message, ChannelFailure failure) {
        Instant now = clock.instant();
        if (failure == null) {
            return messages.end(session, message, DELIVERED, "taken_over", now)
                    .chain(() -> channels.recovered(session, channel));
        }
        switch (failure.kind()) {
            case NOBODY:
                return messages.end(session, message, DEAD, failure.outcome(), now);
            case NEVER:
                return messages.end(session, message, DEAD, failure.outcome(), now)
                        .chain(() -> message.told().alert() == null
                                ? Uni.createFrom().voidItem()
                                : alarm.ringRefused(session, channel));
            case LATER:
                return again(session, message, failure, now.plus(backoff.after(message.attempt())));
            default:
                // The channel waits, and not the message: it may be the first when all is well again.
                Instant retryAt = now.plus(backoff.after(message.failures() + 1));
                return again(session, message, failure, now)
                        .chain(() -> channels.failed(session, channel, message.failures(), retryAt))
                        .chain(() -> alarm.ring(session, channel));
        }
    }

    private Uni<Void> again(Session session, ClaimedMessage message, ChannelFailure failure, Instant retryAt) {
        boolean isOver = clock.instant().isAfter(message.createdAt().plus(config.triedFor()));
        return isOver
                ? messages.end(session, message, DEAD, failure.outcome(), clock.instant())
                : messages.retry(session, message, failure.outcome(), retryAt);
    }
}
