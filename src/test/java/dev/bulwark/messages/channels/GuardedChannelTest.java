package dev.bulwark.messages.channels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.messages.WithChannels;
import dev.bulwark.messages.channels.ChannelFailure.Kind;
import dev.bulwark.support.Eventually;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A channel that fails is left alone for a while; one that hangs is given up. */
@QuarkusTest
@TestProfile(WithChannels.class)
class GuardedChannelTest {

    private static final Outgoing MESSAGE =
            new Outgoing(UUID.randomUUID(), null, new Told("password_changed", Instant.EPOCH, null));

    private final AtomicInteger sent = new AtomicInteger();
    private Supplier<Uni<Void>> answer;

    private GuardedChannel guarded() {
        Channel channel = new Channel() {
            @Override
            public ChannelName name() {
                return ChannelName.SMS;
            }

            @Override
            public Uni<Void> send(Outgoing message) {
                sent.incrementAndGet();
                return answer.get();
            }
        };
        return new GuardedChannel(
                channel,
                Settings.of(
                                "messages.timeout", "300ms",
                                "messages.circuit-open-for", "300ms",
                                "messages.failing-after", "2")
                        .messages());
    }

    private static Supplier<Uni<Void>> failing(Kind kind) {
        return () -> Uni.createFrom().failure(new ChannelFailure(kind, "told"));
    }

    private static String outcome(GuardedChannel channel) {
        return assertThrows(
                        ChannelFailure.class,
                        () -> channel.send(MESSAGE).await().atMost(Duration.ofSeconds(10)))
                .outcome();
    }

    @Test
    void aChannelThatKeepsFailingIsLeftAloneUntilItIsTimeToTryAgain() {
        GuardedChannel channel = guarded();
        answer = failing(Kind.CHANNEL);
        assertEquals("told", outcome(channel));
        assertFalse(channel.isOpen());
        assertEquals("told", outcome(channel));
        assertTrue(channel.isOpen());
        assertEquals("circuit_open", outcome(channel));
        assertEquals(2, sent.get());
        answer = () -> Uni.createFrom().voidItem();
        Eventually.within(5_000, () -> !channel.isOpen());
        channel.send(MESSAGE).await().atMost(Duration.ofSeconds(10));
        assertEquals(3, sent.get());
        assertFalse(channel.isOpen());
    }

    @Test
    void aRecipientThatIsRefusedSaysNothingAgainstTheChannel() {
        GuardedChannel channel = guarded();
        answer = failing(Kind.NEVER);
        for (int i = 0; i < 5; i++) {
            assertEquals("told", outcome(channel));
        }
        assertFalse(channel.isOpen());
        assertEquals(5, sent.get());
    }

    @Test
    void aChannelThatHangsIsGivenUp() {
        GuardedChannel channel = guarded();
        answer = () -> Uni.createFrom().nothing();
        assertEquals("timeout", outcome(channel));
        assertEquals("timeout", outcome(channel));
        assertTrue(channel.isOpen());
    }
}
