package dev.bulwark.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.ledger.Posting.Kind;
import dev.bulwark.money.Money;
import dev.bulwark.platform.web.RequestOrigin;
import dev.bulwark.support.Eventually;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database that takes connections and never says a word. */
class PostingQueueTest {

    private static final long DEADLINE_MILLIS = 20_000;

    private record OneLane(Duration deadline) implements LedgerConfig {

        @Override
        public int lanes() {
            return 1;
        }

        @Override
        public int setMax() {
            return 1;
        }

        @Override
        public int waitingMax() {
            return 100;
        }
    }

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() {
        vertx.close();
    }

    private Pool silentDatabase() {
        NetServer server = vertx.createNetServer().connectHandler(client -> {});
        int port = server.listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
        PgConnectOptions options = new PgConnectOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setDatabase("any")
                .setUser("any");
        return PgBuilder.pool().connectingTo(options).using(vertx).build();
    }

    private static PostingCommand command() {
        Posting posting = new Posting(
                UUID.randomUUID(),
                Kind.TRANSFER,
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                new Money(1, Currency.getInstance("EUR")),
                null,
                Instant.EPOCH,
                UUID.randomUUID());
        AuditEvent event =
                AuditEvent.success(Instant.EPOCH, "somebody", "accounts.transfer", RequestOrigin.internal("the test"));
        String key = UUID.randomUUID().toString();
        return new PostingCommand(
                posting.bookedBy(), key, "accounts.transfer", new byte[32], key, "{}", event, posting);
    }

    @Test
    void aLaneThatHearsNothingIsFreeAgainForTheNextSet() {
        PostingQueue queue = new PostingQueue(vertx, silentDatabase(), new OneLane(Duration.ofMillis(100)));
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        for (int n = 0; n < 3; n++) {
            queue.submit(command())
                    .subscribe()
                    .with(verdict -> failures.add(new AssertionError("booked by nobody")), failures::add);
        }
        Eventually.within(DEADLINE_MILLIS, () -> failures.size() == 3);
        failures.forEach(failure -> assertInstanceOf(TimeoutException.class, failure));
        assertEquals(3, failures.size());
    }
}
