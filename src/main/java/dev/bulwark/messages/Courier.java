package dev.bulwark.messages;

import dev.bulwark.auth.UserEmails;
import dev.bulwark.messages.channels.ChannelFailure;
import dev.bulwark.messages.channels.ChannelFailure.Kind;
import dev.bulwark.messages.channels.ChannelName;
import dev.bulwark.messages.channels.Channels;
import dev.bulwark.messages.channels.GuardedChannel;
import dev.bulwark.messages.channels.MessageConfig;
import dev.bulwark.messages.channels.Outgoing;
import dev.bulwark.platform.db.NotInService;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Sends what may be sent: claims it in one transaction, hands it over in none, and has what came of it written down in another. A
 * process that dies in between leaves a claim that runs out, and another replica sends it again. Each channel has a job of its
 * own: one that hangs holds up no other.
 */
@ApplicationScoped
class Courier {

    private static final String EVERY = "${bulwark.messages.every:1s}";
    private static final Duration CLAIM_BEYOND_TIMEOUT = Duration.ofSeconds(20);

    private final Mutiny.SessionFactory sessions;
    private final Channels channels;
    private final MessageRepository messages;
    private final DeliveryBook book;
    private final MessageSecrets secrets;
    private final UserEmails emails;
    private final MessageConfig config;
    private final Clock clock;

    Courier(
            Mutiny.SessionFactory sessions,
            Channels channels,
            MessageRepository messages,
            DeliveryBook book,
            MessageSecrets secrets,
            UserEmails emails,
            MessageConfig config,
            Clock clock) {
        this.sessions = sessions;
        this.channels = channels;
        this.messages = messages;
        this.book = book;
        this.secrets = secrets;
        this.emails = emails;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = EVERY,
            delayed = "2s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotInService.class)
    Uni<Void> mail() {
        return run(ChannelName.MAIL);
    }

    @Scheduled(
            every = EVERY,
            delayed = "2s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotInService.class)
    Uni<Void> sms() {
        return run(ChannelName.SMS);
    }

    @Scheduled(
            every = EVERY,
            delayed = "2s",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = NotInService.class)
    Uni<Void> webhook() {
        return run(ChannelName.WEBHOOK);
    }

    private Uni<Void> run(ChannelName name) {
        return channels.find(name)
                .map(channel -> Multi.createBy()
                        .repeating()
                        .uni(() -> round(channel))
                        .whilst(sent -> sent > 0)
                        .collect()
                        .last()
                        .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** Answers how many were tried. */
    private Uni<Integer> round(GuardedChannel channel) {
        if (channel.isOpen()) {
            return Uni.createFrom().item(0);
        }
        Instant now = clock.instant();
        Instant until = now.plus(config.timeout()).plus(CLAIM_BEYOND_TIMEOUT);
        return sessions.withTransaction(
                        session -> messages.claim(session, channel.name(), now, until, config.atOnceMax()))
                .call(claimed -> sendAll(channel, claimed))
                .map(List::size);
    }

    /** Sends at once and writes down in turn: sessions that are opened at once on one context would be the same. */
    private Uni<Void> sendAll(GuardedChannel channel, List<ClaimedMessage> claimed) {
        return Multi.createFrom()
                .iterable(claimed)
                .onItem()
                .transformToUniAndMerge(message -> send(channel, message))
                .onItem()
                .transformToUniAndConcatenate(tried -> sessions.withTransaction(
                        session -> book.record(session, channel.name(), tried.message(), tried.failure())))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** @param failure null if it was taken over */
    private record Tried(ClaimedMessage message, ChannelFailure failure) {}

    /** Never fails. */
    private Uni<Tried> send(GuardedChannel channel, ClaimedMessage message) {
        return Uni.createFrom()
                .deferred(() -> channel.send(new Outgoing(message.id(), address(message), message.told())))
                .replaceWith(() -> new Tried(message, null))
                .onFailure(ChannelFailure.class)
                .recoverWithItem(failure -> new Tried(message, failure))
                .onFailure()
                .recoverWithItem(() -> new Tried(message, new ChannelFailure(Kind.LATER, "address_not_opened")));
    }

    /** Null for none. In clear from here until the channel has it. */
    private String address(ClaimedMessage message) {
        if (message.userId() != null) {
            return message.userEmailSealed() == null ? null : emails.open(message.userId(), message.userEmailSealed());
        }
        return message.addressSealed() == null ? null : secrets.open(message.id(), message.addressSealed());
    }
}
