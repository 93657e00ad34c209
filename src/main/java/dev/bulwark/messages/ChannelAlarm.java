package dev.bulwark.messages;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.messages.channels.ChannelName;
import dev.bulwark.messages.channels.MessageConfig;
import dev.bulwark.platform.web.RequestOrigin;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.jboss.logging.Logger;

/**
 * Raises {@code channel_failing}, and {@code alert_refused} when it will never take an alert that others may have; each for each
 * channel once an hour, whichever replica sees it.
 */
@ApplicationScoped
class ChannelAlarm {

    private static final String FAILING = "channel_failing";
    private static final String REFUSED = "alert_refused";

    /** What says that somebody may have been told nothing. */
    static final Set<String> TYPES = Set.of(FAILING, REFUSED);

    private static final Logger LOG = Logger.getLogger(ChannelAlarm.class);
    private static final RequestOrigin ORIGIN = RequestOrigin.internal("messages");
    private static final Duration QUIET = Duration.ofHours(1);

    private final ChannelRepository channels;
    private final AuditLog audit;
    private final MessageConfig config;
    private final Clock clock;

    ChannelAlarm(ChannelRepository channels, AuditLog audit, MessageConfig config, Clock clock) {
        this.channels = channels;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /** Joins the caller's transaction, which has counted a failure. */
    Uni<Void> ring(Session session, ChannelName channel) {
        Instant now = clock.instant();
        return channels.claimAlarm(session, channel, config.failingAfter(), now, now.minus(QUIET))
                .chain(due -> due ? raise(session, FAILING, channel, now, "the channel %s fails") : nothing());
    }

    /** Joins the caller's transaction, which has given up an alert. It says nothing about the next one. */
    Uni<Void> ringRefused(Session session, ChannelName channel) {
        Instant now = clock.instant();
        return channels.claimRefusalAlarm(session, channel, now, now.minus(QUIET))
                .chain(due -> due
                        ? raise(session, REFUSED, channel, now, "the channel %s refused an alert for good")
                        : nothing());
    }

    private Uni<Void> raise(Session session, String type, ChannelName channel, Instant now, String said) {
        return audit.append(
                        session,
                        AuditEvent.alert(now, type, "high", ORIGIN)
                                .with("scope", "channel")
                                .with("channel", channel.code()))
                .invoke(() -> LOG.errorf(said, channel.code()));
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
