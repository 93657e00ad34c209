package dev.bulwark.messages;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.auth.notices.NoticeKind;
import dev.bulwark.auth.notices.NoticeListener;
import dev.bulwark.messages.MessageRepository.Recipient;
import dev.bulwark.messages.channels.Addresses;
import dev.bulwark.messages.channels.AlertConfig;
import dev.bulwark.messages.channels.ChannelName;
import dev.bulwark.messages.channels.Channels;
import dev.bulwark.messages.channels.MessageConfig;
import dev.bulwark.messages.channels.Told;
import dev.bulwark.platform.db.InTurn;
import dev.bulwark.platform.signal.AlertListener;
import dev.bulwark.platform.signal.ContactChange;
import dev.bulwark.platform.signal.ContactListener;
import dev.bulwark.platform.signal.RaisedAlert;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Writes a message for each recipient of what it hears. Every method joins the caller's transaction. */
@ApplicationScoped
class Mailroom implements AlertListener, NoticeListener, ContactListener {

    private final Channels channels;
    private final MessageRepository messages;
    private final ChannelRepository states;
    private final MessageSecrets secrets;
    private final AlertConfig alerts;
    private final MessageConfig config;
    private final Clock clock;

    Mailroom(
            Channels channels,
            MessageRepository messages,
            ChannelRepository states,
            MessageSecrets secrets,
            AlertConfig alerts,
            MessageConfig config,
            Clock clock) {
        this.channels = channels;
        this.messages = messages;
        this.states = states;
        this.secrets = secrets;
        this.alerts = alerts;
        this.config = config;
        this.clock = clock;
    }

    /** To every security contact, over every channel. What a channel does not do is told over those that do not fail. */
    @Override
    public Uni<Void> raised(Session session, RaisedAlert alert) {
        boolean isOfChannel = ChannelAlarm.TYPES.contains(alert.type());
        if (!isOfChannel && !Severities.isAtLeast(alert.severity(), alerts.minSeverity())) {
            return Uni.createFrom().voidItem();
        }
        Told told = new Told(
                alert.type(), alert.timestamp(), new Told.Alert(alert.id(), alert.severity(), alert.ipAddress()));
        List<ChannelName> ways =
                Stream.of(ChannelName.values()).filter(channels::has).toList();
        return states.failing(session, config.failingAfter())
                .chain(failing -> InTurn.each(
                        ways,
                        way -> isOfChannel && failing.contains(way.code())
                                ? Uni.createFrom().voidItem()
                                : alert(session, way, told)));
    }

    private Uni<Void> alert(Session session, ChannelName way, Told told) {
        return way == ChannelName.WEBHOOK
                ? messages.insert(session, newId(), way, told, Recipient.CONFIGURED, clock.instant())
                : InTurn.each(channels.alertContacts(way), address -> insert(session, way, told, address, null));
    }

    /** By mail, to a user who has an address. */
    @Override
    public Uni<Void> told(Session session, UUID userId, NoticeKind kind, Instant now) {
        return channels.has(ChannelName.MAIL)
                ? messages.insertForUser(session, newId(), kind, userId, now, clock.instant())
                : Uni.createFrom().voidItem();
    }

    /** By mail, to the former address and the new one, each once. */
    @Override
    public Uni<Void> changed(Session session, ContactChange change) {
        if (!channels.has(ChannelName.MAIL)) {
            return Uni.createFrom().voidItem();
        }
        Told told = new Told(NoticeKind.CUSTOMER_CONTACT_CHANGED.code(), change.changedAt(), null);
        List<String> addresses = Stream.of(change.formerEmail(), change.newEmail())
                .filter(Addresses::mayBeMailed)
                .distinct()
                .toList();
        return InTurn.each(addresses, address -> insert(session, ChannelName.MAIL, told, address, change.customerId()));
    }

    /** @param customerId whose address it is; null for a contact of the bank */
    private Uni<Void> insert(Session session, ChannelName way, Told told, String address, UUID customerId) {
        UUID id = newId();
        return messages.insert(
                session,
                id,
                way,
                told,
                new Recipient(secrets.seal(id, address), Addresses.masked(address), customerId),
                clock.instant());
    }

    private static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
