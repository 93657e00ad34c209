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
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.jboss.logging.Logger;

/** Raises {@code channel_failing}, for each channel once an hour, whichever replica sees it. */
@ApplicationScoped
class ChannelAlarm {

    static final String TYPE = "channel_failing";

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
                .chain(due -> due
                        ? audit.append(session, alert(channel, now))
                                .invoke(() -> LOG.errorf("the channel %s fails", channel.code()))
                        : Uni.createFrom().voidItem());
    }

    private static AuditEvent alert(ChannelName channel, Instant now) {
        return AuditEvent.alert(now, TYPE, "high", ORIGIN)
                .with("scope", "channel")
                .with("channel", channel.code());
    }
}
