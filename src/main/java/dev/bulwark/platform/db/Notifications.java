package dev.bulwark.platform.db;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Hears what any replica commits (PostgreSQL LISTEN/NOTIFY), over one connection of the pool. A lost connection is
 * replaced; until then {@link #isListening} is false, and whoever relies on hearing must ask the database.
 */
@ApplicationScoped
public class Notifications {

    private static final Logger LOG = Logger.getLogger(Notifications.class);
    private static final long RETRY_MILLIS = 500;

    /** @param onGap notifications may have been missed: forget everything that relied on them */
    private record Listener(Consumer<String> onMessage, Runnable onGap) {}

    private final Vertx vertx;
    private final Pool pool;
    private final Map<String, Listener> listeners = new ConcurrentHashMap<>();
    private volatile PgConnection connection;
    private volatile boolean listening;
    private volatile boolean closed;

    Notifications(Vertx vertx, Pool pool) {
        this.vertx = vertx;
        this.pool = pool;
    }

    /** @param channel a constant of ours; it becomes an SQL identifier */
    public synchronized void listen(String channel, Consumer<String> onMessage, Runnable onGap) {
        listeners.put(channel, new Listener(onMessage, onGap));
        if (connection == null) {
            connect();
        } else {
            connection.query("listen " + channel).execute();
        }
    }

    public boolean isListening() {
        return listening;
    }

    private void connect() {
        pool.getConnection().map(PgConnection::cast).onComplete(this::listenOn, failure -> retry());
    }

    private void listenOn(PgConnection opened) {
        connection = opened;
        opened.notificationHandler(message -> {
            Listener listener = listeners.get(message.getChannel());
            if (listener != null) {
                listener.onMessage().accept(message.getPayload());
            }
        });
        opened.closeHandler(end -> lost());
        StringBuilder all = new StringBuilder();
        listeners
                .keySet()
                .forEach(channel -> all.append("listen ").append(channel).append(';'));
        opened.query(all.toString())
                .execute()
                .onComplete(
                        done -> {
                            listeners
                                    .values()
                                    .forEach(listener -> listener.onGap().run());
                            listening = true;
                        },
                        failure -> opened.close());
    }

    private void lost() {
        listening = false;
        connection = null;
        listeners.values().forEach(listener -> listener.onGap().run());
        if (!closed) {
            LOG.warn("lost the connection that listens for changes; asking the database until it is back");
            retry();
        }
    }

    private void retry() {
        if (!closed) {
            vertx.setTimer(RETRY_MILLIS, again -> connect());
        }
    }

    /** Before the pool closes, so that losing the connection then is no surprise. */
    void close(@Observes ShutdownEvent stopping) {
        closed = true;
        if (connection != null) {
            connection.close();
        }
    }
}
