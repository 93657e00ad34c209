package dev.bulwark.monitoring;

import static dev.bulwark.monitoring.Attacker.PROMISED_MILLIS;
import static dev.bulwark.monitoring.Attacker.alarm;
import static dev.bulwark.monitoring.Attacker.alerts;
import static dev.bulwark.monitoring.Attacker.awaitAlert;
import static dev.bulwark.monitoring.Attacker.awaitLook;
import static dev.bulwark.monitoring.Attacker.isRecorded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.support.AtOnce;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Eventually;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing hides from the watcher, and nothing waits for it. */
@QuarkusTest
class WatcherTest {

    /** A slice that fails is tried with less and less, three times alone, and then got past. */
    private static final long PAST_POISON_MILLIS = 30_000;

    private static Person auditor;

    @Inject
    Bank bank;

    @Inject
    Watcher watcher;

    @Inject
    WatchRepository repository;

    @Inject
    AlertRepository alertRows;

    @Inject
    Detection detection;

    @Inject
    Alerts alerts;

    @Inject
    MonitoringMetrics metrics;

    @Inject
    MeterRegistry registry;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    Clock clock;

    @Inject
    TroubledListener listener;

    @BeforeEach
    void reader() {
        if (auditor == null) {
            auditor = bank.staff("auditor");
        }
    }

    private static String newName() {
        return UUID.randomUUID().toString();
    }

    @Test
    void aTransactionThatDoesNotEndHidesNothingButItself() throws Exception {
        String behind = newName();
        String hidden = newName();
        try (Connection hiding = Database.as("postgres");
                Statement statement = hiding.createStatement()) {
            hiding.setAutoCommit(false);
            statement.execute(
                    "insert into audit_event (id, occurred_at, event_type, user_id, action, details) values ('"
                            + UuidCreator.getTimeOrderedEpoch() + "', now(), 'security_alert', 'system', 'test_alarm',"
                            + " '{\"status\": \"failed\", \"severity\": \"low\", \"scope\": \"thing\", \"thing\": \""
                            + hidden
                            + "\"}')");
            alarm("test_alarm", "thing", behind);
            awaitAlert(auditor, "test_alarm", "thing " + behind);
            awaitLook();
            assertEquals(List.of(), alerts(auditor, "test_alarm", "thing " + hidden));
            hiding.commit();
        }
        awaitAlert(auditor, "test_alarm", "thing " + hidden);
        awaitLook();
        assertEquals(1, alerts(auditor, "test_alarm", "thing " + behind).get(0).get("count"));
        assertEquals(1, alerts(auditor, "test_alarm", "thing " + hidden).get(0).get("count"));
    }

    @Test
    void manyWatchersAtOnceLookAtEveryEventOnce() throws Exception {
        List<String> names = List.of(newName(), newName(), newName(), newName());
        AtOnce.run(8, n -> {
            names.forEach(name -> alarm("test_alarm", "thing", name));
            return look();
        });
        awaitLook();
        for (String name : names) {
            List<Map<String, Object>> found = alerts(auditor, "test_alarm", "thing " + name);
            assertEquals(1, found.size());
            assertEquals(8, found.get(0).get("count"));
        }
    }

    private Void look() {
        try {
            return VertxContextSupport.subscribeAndAwait(watcher::look);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void aNewAlertIsToldOnceAndCommitsWithWhatIsWritten() {
        String name = newName();
        alarm("test_alarm", "thing", name);
        alarm("test_alarm", "thing", name);
        Object id = awaitAlert(auditor, "test_alarm", "thing " + name).get("alert_id");
        awaitLook();
        assertEquals(
                1,
                listener.told().stream()
                        .filter(told -> told.toString().equals(id))
                        .count());
    }

    /** Its cursor is locked by somebody who does nothing: people log in, and it is told that nobody looks. */
    @Test
    void aWatcherThatStandsStillKeepsNobodyOutAndIsTold() throws Throwable {
        String name = newName();
        try (Connection idle = Database.as("postgres");
                Statement statement = idle.createStatement()) {
            idle.setAutoCommit(false);
            statement.execute("select from security_watch for update");
            alarm("test_alarm", "thing", name);
            VertxContextSupport.subscribeAndAwait(watcher::look);
            bank.staff("teller");
            assertEquals(List.of(), alerts(auditor, "test_alarm", "thing " + name));
            Watcher impatient =
                    new Watcher(sessions, repository, alertRows, detection, alerts, metrics, new Impatient(), clock);
            Eventually.within(PROMISED_MILLIS, () -> {
                run(impatient);
                return isRecorded("monitoring_behind", "system");
            });
            idle.rollback();
        }
        awaitAlert(auditor, "test_alarm", "thing " + name);
    }

    private static void run(Watcher watcher) {
        try {
            VertxContextSupport.subscribeAndAwait(watcher::run);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void aListenerThatFailsHidesNoAlert() {
        String name = newName();
        String later = newName();
        alarm(TroubledListener.POISON, "thing", name);
        alarm("test_alarm", "thing", later);
        Eventually.within(PAST_POISON_MILLIS, () -> isRecorded(TroubledListener.POISON, "thing " + name));
        awaitAlert(auditor, "monitoring_failed", "listeners");
        awaitAlert(auditor, "test_alarm", "thing " + later);
    }

    /** Its hits are no number, so that the sum fails in the database. */
    @Test
    void anEventThatCannotBeReadIsLeftOutAndTold() {
        String later = newName();
        int before = alertsOf("monitoring_failed").size();
        Database.change("insert into audit_event (id, occurred_at, event_type, user_id, action, details) values ('"
                + UuidCreator.getTimeOrderedEpoch() + "', now(), 'business_operation', '" + UUID.randomUUID()
                + "', 'customers.search', '{\"status\": \"success\", \"hits\": \"many\"}')");
        alarm("test_alarm", "thing", later);
        Eventually.within(PAST_POISON_MILLIS, () -> isRecorded("test_alarm", "thing " + later));
        assertTrue(alertsOf("monitoring_failed").size() > before);
    }

    private static List<Object> alertsOf(String type) {
        return auditor.get("/api/security/alerts?limit=200&type=" + type).path("items.alert_id");
    }

    @Test
    void metricsTellWhatIsOpenAndHowLongItTook() {
        String name = newName();
        long before = registry.get("bulwark.security.alert.delay").timer().count();
        alarm("test_alarm", "thing", name);
        awaitAlert(auditor, "test_alarm", "thing " + name);
        Eventually.within(PROMISED_MILLIS, () -> {
            Gauge open = registry.find("bulwark.security.alerts.open")
                    .tags("type", "test_alarm", "severity", "low")
                    .gauge();
            return open != null && open.value() >= 1;
        });
        assertTrue(registry.get("bulwark.security.alert.delay").timer().count() > before);
        assertTrue(registry.get("bulwark.security.watch.age").gauge().value() < 60);
        assertEquals(
                List.of("t"),
                Database.query("select raised_at - caused_at < interval '5 seconds' from security_alert where subject ="
                        + " 'thing " + name + "'"));
    }

    /** Waits for nobody. */
    private static final class Impatient implements MonitoringConfig {

        @Override
        public Duration every() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration behindMax() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration streamEvery() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration streamHeartbeat() {
            return Duration.ofSeconds(1);
        }

        @Override
        public int streamsPerUserMax() {
            return 1;
        }

        @Override
        public int streamsMax() {
            return 1;
        }
    }
}
