package dev.bulwark.monitoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.CallerCheck;
import dev.bulwark.platform.web.TokenOwner;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Sends new alerts to who listens, as server-sent events (WHATWG HTML, section 9.2) whose id is the alert's sequence. Each
 * stream asks the database for itself, every second and only when its client has taken what came before; so it holds no
 * connection in between, loses nothing that another replica recorded, and goes on anywhere from the last id that was seen.
 *
 * <p>It ends with what let it begin: the access token, the session, the permission; and when the service stops.
 */
@ApplicationScoped
class AlertStream {

    static final String PERMISSION = "security:read";

    private static final Logger LOG = Logger.getLogger(AlertStream.class);
    private static final int SLICE = 100;
    private static final byte[] BEGIN = bytes("retry: 2000\n: listening\n\n");
    private static final byte[] ALIVE = bytes(": alive\n\n");
    private static final byte[] END = bytes(": end\n\n");
    private static final byte[] NOTHING = {};

    private final Mutiny.SessionFactory sessions;
    private final AlertRepository alerts;
    private final CallerCheck callers;
    private final TokenOwner tokens;
    private final StreamPlaces places;
    private final AuditLog audit;
    private final ObjectMapper mapper;
    private final MonitoringConfig config;
    private final Clock clock;
    private volatile boolean stopping;

    AlertStream(
            Mutiny.SessionFactory sessions,
            AlertRepository alerts,
            CallerCheck callers,
            TokenOwner tokens,
            StreamPlaces places,
            AuditLog audit,
            ObjectMapper mapper,
            MonitoringConfig config,
            Clock clock) {
        this.sessions = sessions;
        this.alerts = alerts;
        this.callers = callers;
        this.tokens = tokens;
        this.places = places;
        this.audit = audit;
        this.mapper = mapper;
        this.config = config;
        this.clock = clock;
    }

    /** A stop waits until no request is under way. */
    void stop(@Observes ShutdownDelayInitiatedEvent told) {
        stopping = true;
    }

    /**
     * Who listens, and where.
     *
     * @param authorization the header; null for a session by cookie
     */
    private final class Listening {

        private final Caller caller;
        private final String authorization;
        private final Context context;
        private long position;
        private long sentNanos = System.nanoTime();

        Listening(Caller caller, String authorization, Context context, long position) {
            this.caller = caller;
            this.authorization = authorization;
            this.context = context;
            this.position = position;
        }

        boolean hasToken() {
            return authorization == null || tokens.ownerOf(authorization).isPresent();
        }

        /** What is to be sent now; one stream takes one step at a time. */
        byte[] next(List<AlertView> found) {
            if (found.isEmpty()
                    && System.nanoTime() - sentNanos < config.streamHeartbeat().toNanos()) {
                return NOTHING;
            }
            sentNanos = System.nanoTime();
            if (found.isEmpty()) {
                return ALIVE;
            }
            position = found.get(found.size() - 1).sequence();
            StringBuilder text = new StringBuilder();
            found.forEach(alert -> text.append("id: ")
                    .append(alert.sequence())
                    .append("\nevent: alert\ndata: ")
                    .append(json(alert))
                    .append("\n\n"));
            return bytes(text.toString());
        }
    }

    /**
     * A sensitive read: that it began is audited first. Fails with TOO_MANY_STREAMS.
     *
     * @param after the last sequence that the client has seen; null for alerts from now on
     */
    Multi<byte[]> open(Caller caller, String authorization, Long after) {
        Context context = Vertx.currentContext();
        return Multi.createFrom().deferred(() -> {
            places.take(caller.userId());
            return begin(caller, after)
                    .map(position -> new Listening(caller, authorization, context, position))
                    .onItem()
                    .transformToMulti(listening -> Multi.createBy()
                            .concatenating()
                            .streams(Multi.createFrom().item(BEGIN), parts(listening)))
                    .onTermination()
                    .invoke(() -> places.giveBack(caller.userId()));
        });
    }

    private Uni<Long> begin(Caller caller, Long after) {
        return sessions.withTransaction(session -> audit.append(
                        session, AuditEvent.success(clock.instant(), caller, "security.alerts_stream"))
                .chain(() ->
                        after == null ? alerts.last(session) : Uni.createFrom().item(after)));
    }

    /** A failure ends the stream: the client comes back, with the last id. */
    private Multi<byte[]> parts(Listening listening) {
        return Multi.createBy()
                .repeating()
                .uni(() -> look(listening).runSubscriptionOn(step -> listening.context.runOnContext(now -> step.run())))
                .withDelay(config.streamEvery())
                .whilst(part -> part != END)
                .onFailure()
                .invoke(failure -> LOG.warn("a stream of alerts ends", failure))
                .onFailure()
                .recoverWithCompletion()
                .select()
                .where(part -> part != NOTHING);
    }

    private Uni<byte[]> look(Listening listening) {
        if (stopping || !listening.hasToken()) {
            return Uni.createFrom().item(END);
        }
        return callers.mayStill(listening.caller, Set.of(PERMISSION))
                .chain(may -> may
                        ? sessions.withSession(session -> alerts.after(session, listening.position, SLICE))
                                .map(listening::next)
                        : Uni.createFrom().item(END));
    }

    private String json(AlertView alert) {
        try {
            return mapper.writeValueAsString(alert);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible); // a record of ours
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
