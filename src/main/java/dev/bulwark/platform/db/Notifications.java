package dev.bulwark.platform.db;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Hears what any replica commits (PostgreSQL LISTEN/NOTIFY), over one connection outside the pool. It is asked for a
 * sign of life every second; one that is lost or stays silent for two is replaced. Meanwhile {@link #isListening} is
 * false, and whoever relies on hearing must ask the database.
 */
@ApplicationScoped
public class Notifications {

    private static final Logger LOG = Logger.getLogger(Notifications.class);
    private static final long RETRY_MILLIS = 500;
    private static final long HEARTBEAT_MILLIS = 1_000;
    private static final long SILENCE_MILLIS = 2_000;

    /** @param onGap notifications may have been missed: forget everything that relied on them */
    private record Listener(Consumer<String> onMessage, Runnable onGap) {}

    private final Vertx vertx;
    private final Supplier<Future<PgConnection>> connector;
    private final Map<String, Listener> listeners = new ConcurrentHashMap<>();
    private PgConnection connection;
    private boolean connecting;
    private volatile boolean listening;
    private volatile boolean closed;

    /** @param pool made first, as it is what learns where the database is */
    @Inject
    Notifications(Vertx vertx, DatabasePool database, Pool pool) {
        this(vertx, () -> {
            pool.size(); // makes the pool, if nobody has yet
            return database.connect(vertx);
        });
    }

    Notifications(Vertx vertx, Supplier<Future<PgConnection>> connector) {
        this.vertx = vertx;
        this.connector = connector;
    }

    /** @param channel a constant of ours; it becomes an SQL identifier */
    public synchronized void listen(String channel, Consumer<String> onMessage, Runnable onGap) {
        listeners.put(channel, new Listener(onMessage, onGap));
        if (connection != null) {
            subscribe(connection);
        } else if (!connecting) {
            connecting = true;
            vertx.setPeriodic(HEARTBEAT_MILLIS, beat -> askForSignOfLife());
            connect();
        }
    }

    public boolean isListening() {
        return listening;
    }

    private void connect() {
        connector.get().onComplete(this::listenOn, failure -> retry());
    }

    private synchronized void listenOn(PgConnection opened) {
        if (closed) {
            opened.close();
            return;
        }
        connection = opened;
        opened.notificationHandler(message -> {
            Listener listener = listeners.get(message.getChannel());
            if (listener != null) {
                listener.onMessage().accept(message.getPayload());
            }
        });
        opened.closeHandler(end -> lost(opened));
        subscribe(opened);
    }

    /** Listening to a channel twice is listening once. */
    private void subscribe(PgConnection opened) {
        StringBuilder all = new StringBuilder();
        listeners
                .keySet()
                .forEach(channel -> all.append("listen ").append(channel).append(';'));
        opened.query(all.toString()).execute().onComplete(done -> startTrusting(opened), failure -> lost(opened));
    }

    private synchronized void startTrusting(PgConnection opened) {
        if (connection == opened) {
            forgetAll();
            listening = true;
        }
    }

    private synchronized void askForSignOfLife() {
        PgConnection asked = connection;
        if (asked == null) {
            return;
        }
        long deadline = vertx.setTimer(SILENCE_MILLIS, silent -> lost(asked));
        asked.query("select 1").execute().onComplete(alive -> vertx.cancelTimer(deadline), failure -> lost(asked));
    }

    private synchronized void lost(PgConnection gone) {
        if (connection != gone) {
            return; // told twice, or replaced already
        }
        listening = false;
        connection = null;
        forgetAll();
        gone.close();
        if (!closed) {
            LOG.warn("lost the connection that listens for changes; asking the database until it is back");
            retry();
        }
    }

    private void forgetAll() {
        listeners.values().forEach(listener -> listener.onGap().run());
    }

    private void retry() {
        if (!closed) {
            vertx.setTimer(RETRY_MILLIS, again -> connect());
        }
    }

    /** Before the pool closes, so that losing the connection then is no surprise. */
    synchronized void close(@Observes ShutdownEvent stopping) {
        closed = true;
        if (connection != null) {
            connection.close();
        }
    }
}
