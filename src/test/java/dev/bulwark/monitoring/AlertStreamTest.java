package dev.bulwark.monitoring;

import static dev.bulwark.monitoring.Attacker.PROMISED_MILLIS;
import static dev.bulwark.monitoring.Attacker.alarm;
import static dev.bulwark.monitoring.Attacker.awaitLook;
import static dev.bulwark.monitoring.Attacker.guess;
import static dev.bulwark.support.Bank.newAddress;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.RequestOrigin;
import dev.bulwark.platform.web.TokenOwner;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Eventually;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

/** Who listens is told of every new alert once, for as long as he may. */
@QuarkusTest
class AlertStreamTest {

    @Inject
    Bank bank;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    AlertRepository alerts;

    @Inject
    TokenOwner tokens;

    @Inject
    StreamPlaces places;

    @Inject
    AuditLog audit;

    @Inject
    ObjectMapper mapper;

    @Inject
    MonitoringConfig config;

    @Inject
    Clock clock;

    private static void awaitBegin(Listener listener) {
        Eventually.within(PROMISED_MILLIS, () -> listener.comments().contains("listening"));
    }

    @Test
    void tellsOfABruteForceWithinFiveSecondsAndWithTheFourFields() {
        Person auditor = bank.staff("auditor");
        try (Listener listener = Listener.open(auditor, null)) {
            assertEquals(200, listener.status());
            assertEquals("text/event-stream", listener.contentType());
            awaitBegin(listener);
            String address = newAddress();
            guess(address, 4);
            awaitLook();
            assertEquals(List.of(), listener.about("address " + address));
            guess(address, 1);
            Eventually.within(
                    PROMISED_MILLIS, () -> !listener.about("address " + address).isEmpty());
            String event = listener.about("address " + address).get(0);
            assertTrue(event.contains("\"type\":\"brute_force\"") && event.contains("\"severity\":\"high\""), event);
            assertTrue(
                    event.contains("\"ip_address\":\"" + address + '"') && event.contains("\"timestamp\":\""), event);
        }
        assertEquals(
                List.of("success"),
                Database.query("select details ->> 'status' from audit_event where action = 'security.alerts_stream'"
                        + " and user_id = '" + auditor.userId() + "'"));
    }

    @Test
    void goesOnAfterABreakWithoutLosingOrDoublingAny() {
        Person auditor = bank.staff("auditor");
        List<String> names = new ArrayList<>();
        List<String> heard = new ArrayList<>();
        String last;
        try (Listener listener = Listener.open(auditor, null)) {
            awaitBegin(listener);
            raise(names, 3);
            Eventually.within(
                    PROMISED_MILLIS,
                    () -> !listener.about("thing " + names.get(2)).isEmpty());
            last = listener.ids().get(listener.ids().size() - 1);
            heard.addAll(listener.ids());
        }
        raise(names, 4); // nobody listens
        awaitLook();
        try (Listener listener = Listener.open(auditor, last)) {
            raise(names, 2);
            Eventually.within(
                    PROMISED_MILLIS,
                    () -> !listener.about("thing " + names.get(8)).isEmpty());
            for (String name : names.subList(3, names.size())) {
                assertEquals(1, listener.about("thing " + name).size(), name);
            }
            heard.addAll(listener.ids());
        }
        assertEquals(heard.size(), new TreeSet<>(heard).size());
    }

    private static void raise(List<String> names, int times) {
        for (int i = 0; i < times; i++) {
            names.add(UUID.randomUUID().toString());
            alarm("test_alarm", "thing", names.get(names.size() - 1));
        }
    }

    @Test
    void endsWithTheSession() {
        Person auditor = bank.staff("auditor");
        Person admin = bank.staff("admin");
        try (Listener listener = Listener.open(auditor, null)) {
            awaitBegin(listener);
            admin.post("/api/users/end-sessions", Map.of("user_id", auditor.userId()))
                    .then()
                    .statusCode(200);
            Eventually.within(PROMISED_MILLIS, listener::hasEnded);
            assertTrue(listener.comments().contains("end"));
            String name = UUID.randomUUID().toString();
            alarm("test_alarm", "thing", name);
            awaitLook();
            assertEquals(List.of(), listener.about("thing " + name));
        }
    }

    /** A stop waits until no request is under way, and so must not wait for streams. */
    @Test
    void endsWhenTheServiceStops() {
        AlertStream stopping = new AlertStream(
                sessions,
                alerts,
                (caller, permission) -> Uni.createFrom().item(true),
                tokens,
                places,
                audit,
                mapper,
                config,
                clock);
        Caller caller = new Caller(
                bank.staff("auditor").userId(),
                UUID.randomUUID(),
                "listener",
                "auditor",
                Set.of(AlertStream.PERMISSION),
                null,
                List.of(),
                "pwd",
                Instant.EPOCH,
                RequestOrigin.internal("listener"));
        List<String> sent = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> ended = CompletableFuture.runAsync(() -> listen(stopping, caller, sent));
        Eventually.within(PROMISED_MILLIS, () -> !sent.isEmpty());
        assertFalse(ended.isDone());
        stopping.stop(null);
        Eventually.within(PROMISED_MILLIS, ended::isDone);
        assertFalse(ended.isCompletedExceptionally());
        assertEquals(": end\n\n", sent.get(sent.size() - 1));
    }

    private static void listen(AlertStream stream, Caller caller, List<String> sent) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> stream.open(caller, null, null)
                    .invoke(part -> sent.add(new String(part, StandardCharsets.UTF_8)))
                    .collect()
                    .last());
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void endsWithThePermission() {
        Person auditor = bank.staff("auditor");
        try (Listener listener = Listener.open(auditor, null)) {
            awaitBegin(listener);
            Database.change("update app_user set role = 'teller' where id = '" + auditor.userId() + "'");
            Eventually.within(PROMISED_MILLIS, listener::hasEnded);
        }
    }

    @Test
    void doesNotKeepItsSessionAlive() {
        Person auditor = bank.staff("auditor");
        String ofAuditor = " where user_id = '" + auditor.userId() + "'";
        try (Listener listener = Listener.open(auditor, null)) {
            awaitBegin(listener);
            Database.change("update auth_session set last_seen_at = last_seen_at - interval '2 hours'" + ofAuditor);
            List<String> before = Database.query("select last_seen_at from auth_session" + ofAuditor);
            Eventually.within(PROMISED_MILLIS, listener::hasEnded);
            assertEquals(before, Database.query("select last_seen_at from auth_session" + ofAuditor));
        }
    }

    @Test
    void aUserHasThreeAtOnceAndAPlaceIsFreeWhenOneHangsUp() {
        Person auditor = bank.staff("auditor");
        List<Listener> open = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                open.add(Listener.open(auditor, null));
                assertEquals(200, open.get(i).status());
            }
            auditor.get("/api/security/alerts/stream").then().statusCode(429).body("code", equalTo("too_many_streams"));
            open.get(0).close();
            Eventually.within(PROMISED_MILLIS, () -> {
                Listener again = Listener.open(auditor, null);
                open.add(again);
                return again.status() == 200;
            });
        } finally {
            open.forEach(Listener::close);
        }
    }

    @Test
    void whoMayNotReadAlertsMayNotListen() {
        bank.staff("teller").get("/api/security/alerts/stream").then().statusCode(403);
        bank.staff("auditor")
                .request()
                .header("Last-Event-ID", "yesterday")
                .get("/api/security/alerts/stream")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("Last-Event-ID"));
        assertFalse(Database.query("select 1 from audit_event where action = 'security.alerts_stream'"
                        + " and details ->> 'status' = 'failed'")
                .isEmpty());
    }
}
