package dev.bulwark.monitoring;

import static dev.bulwark.monitoring.Attacker.PROMISED_MILLIS;
import static dev.bulwark.monitoring.Attacker.alarm;
import static dev.bulwark.monitoring.Attacker.alerts;
import static dev.bulwark.monitoring.Attacker.awaitAlert;
import static dev.bulwark.monitoring.Attacker.awaitLook;
import static dev.bulwark.monitoring.Attacker.isRecorded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.support.AtOnce;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Eventually;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ConnectException;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.hibernate.HibernateException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing hides from the watcher, and nothing waits for it. */
@QuarkusTest
class WatcherTest {

    /** A slice that fails is tried with less and less, three times alone, and then got past. */
    private static final long PAST_POISON_MILLIS = 30_000;

    private static final Duration FOREVER = Duration.ofDays(1);

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
            Watcher impatient = new Watcher(
                    sessions,
                    repository,
                    alertRows,
                    detection,
                    alerts,
                    metrics,
                    new Settings(Duration.ofSeconds(1)),
                    clock);
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
        assertTold(awaitAlert(auditor, "monitoring_failed", "listeners").get("alert_id"));
        awaitAlert(auditor, "test_alarm", "thing " + later);
    }

    /** Its hits are no number, so that the sum fails in the database. */
    @Test
    void anEventThatCannotBeReadIsLeftOutAndTold() {
        String later = newName();
        List<Object> before = alertsOf("monitoring_failed");
        Database.change("insert into audit_event (id, occurred_at, event_type, user_id, action, details) values ('"
                + UuidCreator.getTimeOrderedEpoch() + "', now(), 'business_operation', '" + UUID.randomUUID()
                + "', 'customers.search', '{\"status\": \"success\", \"hits\": \"many\"}')");
        alarm("test_alarm", "thing", later);
        Eventually.within(PAST_POISON_MILLIS, () -> isRecorded("test_alarm", "thing " + later));
        List<Object> failures = new ArrayList<>(alertsOf("monitoring_failed"));
        failures.removeAll(before);
        assertFalse(failures.isEmpty());
        failures.forEach(this::assertTold);
    }

    private void assertTold(Object alertId) {
        assertTrue(listener.told().contains(UUID.fromString((String) alertId)), "told to nobody");
    }

    private static PgException said(String sqlState) {
        return new PgException("told by the database", "FATAL", sqlState, null);
    }

    private static Stream<Throwable> awayFromTheDatabase() {
        return Stream.of(
                new HibernateException("not opened", new ConnectException("Connection refused")),
                new CompletionException(new IOException("Connection reset by peer")),
                new NoStackTraceThrowable("Timeout"),
                said("57P01"), // it is being stopped
                said("57P03"), // it starts
                said("53300"), // it has no connection left
                said("57014"), // the statement took too long
                said("55P03")); // a lock was not to be had
    }

    /** However often it is tried, what a database that cannot be reached says is no fault of the events. */
    @ParameterizedTest
    @MethodSource("awayFromTheDatabase")
    void aDatabaseThatCannotBeReachedMakesNothingBeLeftOut(Throwable failure) {
        List<Object> before = alertsOf("monitoring_failed");
        Detection away = new Detection(null) {
            @Override
            Uni<List<Finding>> findings(
                    Mutiny.Session session, WatchRepository.Rules rules, List<WatchedEvent> events) {
                return Uni.createFrom().failure(failure);
            }
        };
        Watcher cutOff =
                new Watcher(sessions, repository, alertRows, away, alerts, metrics, new Settings(FOREVER), clock);
        for (int n = 0; n < 12; n++) {
            run(cutOff);
        }
        assertEquals(before, alertsOf("monitoring_failed"));
    }

    /** The service's role may not log in and its connections are cut, for longer than a slice that fails is tried. */
    @Test
    void anOutageHidesNothing() {
        String during = newName();
        List<Object> before = alertsOf("monitoring_failed");
        Counter failures = registry.get("bulwark.security.watch.failures").counter();
        Database.change("alter role bulwark_app nologin");
        try {
            double failed = failures.count();
            alarm("test_alarm", "thing", during);
            Eventually.within(PAST_POISON_MILLIS, () -> {
                Database.query("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'bulwark_app'");
                return failures.count() >= failed + 10;
            });
        } finally {
            Database.change("alter role bulwark_app login");
        }
        Eventually.within(PAST_POISON_MILLIS, () -> isRecorded("test_alarm", "thing " + during));
        Eventually.within(PROMISED_MILLIS, () -> {
            try {
                return before.equals(alertsOf("monitoring_failed"));
            } catch (AssertionError notYet) {
                return false;
            }
        });
        assertTold(alerts(auditor, "test_alarm", "thing " + during).get(0).get("alert_id"));
    }

    /**
     * As a dump leaves it behind: events with numbers of transactions of another server, one that had been looked at there and one
     * that had not, both still to come here.
     */
    @Test
    void aCopyInAnotherServerIsTakenUpWhereItWasAndToldOnce() {
        String looked = newName();
        String waiting = newName();
        String own = newName();
        awaitLook();
        long next = Long.parseLong(
                Database.query("select pg_snapshot_xmax(pg_current_snapshot())").get(0));
        long place = next + 100;
        String subject = "cluster "
                + Database.query("select system_identifier from pg_control_system()")
                        .get(0);
        Database.change("do $$ begin perform from security_watch for update; " + restored(looked, place - 10)
                + restored(waiting, place + 10) + "update security_watch set cluster = 1, seen = '" + place + ":"
                + place + ":'; end $$");
        awaitAlert(auditor, "test_alarm", "thing " + waiting);
        assertTold(awaitAlert(auditor, "monitoring_restored", subject).get("alert_id"));
        for (long n = next; n < place + 50; n++) {
            Database.query("select pg_current_xact_id()");
        }
        alarm("test_alarm", "thing", own);
        awaitAlert(auditor, "test_alarm", "thing " + own);
        awaitLook();
        assertEquals(List.of(), alerts(auditor, "test_alarm", "thing " + looked));
        assertEquals(1, alerts(auditor, "test_alarm", "thing " + waiting).get(0).get("count"));
        assertEquals(1, alerts(auditor, "monitoring_restored", subject).get(0).get("count"));
    }

    /** Of an hour ago, as it was before the dump. */
    private static String restored(String name, long transaction) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        UUID former = new UUID(id.getMostSignificantBits() - (3_600_000L << 16), id.getLeastSignificantBits());
        return "insert into audit_event (id, occurred_at, event_type, user_id, action, details, tx) values ('" + former
                + "', now(), 'security_alert', 'system', 'test_alarm',"
                + " '{\"status\": \"failed\", \"severity\": \"low\", \"scope\": \"thing\", \"thing\": \"" + name
                + "\"}', " + transaction + ");";
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

    /** @param behindMax how long nobody may look before it is rung */
    private record Settings(Duration behindMax) implements MonitoringConfig {

        @Override
        public Duration every() {
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
