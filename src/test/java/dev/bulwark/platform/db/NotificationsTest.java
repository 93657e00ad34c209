package dev.bulwark.platform.db;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Database;
import dev.bulwark.support.Eventually;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NotificationsTest {

    private static final long DEADLINE_MILLIS = 15_000;

    @Inject
    Vertx vertx;

    private final Set<String> heard = ConcurrentHashMap.newKeySet();
    private final AtomicInteger gaps = new AtomicInteger();
    private final Set<NetSocket> clients = ConcurrentHashMap.newKeySet();
    private NetServer cable;
    private Notifications notifications;

    /** A cable between the service and its database that can go dead without anybody being told. */
    @BeforeEach
    void listen() {
        URI database = URI.create(ConfigProvider.getConfig()
                .getValue("quarkus.datasource.jdbc.url", String.class)
                .substring("jdbc:".length()));
        cable = vertx.createNetServer().connectHandler(client -> {
            client.pause();
            vertx.createNetClient()
                    .connect(database.getPort(), database.getHost())
                    .onSuccess(server -> {
                        clients.add(client);
                        client.handler(server::write);
                        server.handler(client::write);
                        client.closeHandler(closed -> server.close());
                        server.closeHandler(closed -> client.close());
                        client.resume();
                    });
        });
        int port = cable.listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
        PgConnectOptions options = new PgConnectOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setDatabase(database.getPath().substring(1).replaceAll("\\?.*", ""))
                .setUser("postgres")
                .setPassword("local");
        notifications = new Notifications(vertx, () -> PgConnection.connect(vertx, options));
        notifications.listen("bulwark_test", heard::add, gaps::incrementAndGet);
        Eventually.within(DEADLINE_MILLIS, notifications::isListening);
    }

    @AfterEach
    void close() {
        notifications.close(null);
        cable.close();
    }

    @Test
    void hearsWhatAnotherConnectionCommits() {
        Database.query("select pg_notify('bulwark_test', 'first')::text");
        Eventually.within(DEADLINE_MILLIS, () -> heard.contains("first"));
    }

    @Test
    void doesNotTrustALineThatHasGoneSilent() {
        int before = gaps.get();
        clients.forEach(socket -> socket.handler(lost -> {})); // nothing arrives any more, and nothing is closed
        Eventually.within(DEADLINE_MILLIS, () -> gaps.get() > before);
        Eventually.within(DEADLINE_MILLIS, notifications::isListening);
        Database.query("select pg_notify('bulwark_test', 'again')::text");
        Eventually.within(DEADLINE_MILLIS, () -> heard.contains("again"));
    }

    @Test
    void listensAgainAfterTheConnectionIsCut() {
        int before = gaps.get();
        clients.forEach(NetSocket::close);
        Eventually.within(DEADLINE_MILLIS, () -> gaps.get() > before + 1); // lost once, found once
        assertTrue(notifications.isListening());
    }
}
