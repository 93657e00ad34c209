package dev.bulwark.posture;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.audit.AuditLog;
import dev.bulwark.platform.signal.Control;
import dev.bulwark.platform.signal.ControlProbe;
import dev.bulwark.platform.signal.CouldNotAsk;
import dev.bulwark.platform.signal.Sighting;
import dev.bulwark.support.AtOnce;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Eventually;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The checklist, as the service that is running answers it. */
@QuarkusTest
class PostureTest {

    private static final Path SPECIFICATION = Path.of("src/test/resources/specification-checklist.txt");

    private static final long ALERT_MAX_MILLIS = 30_000;

    private static Person auditor;
    private static Person admin;

    @Inject
    Bank bank;

    @Inject
    ControlRounds rounds;

    @Inject
    SecurityFigures figures;

    @Inject
    ControlRepository repository;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @BeforeEach
    void people() {
        if (auditor == null) {
            auditor = bank.staff("auditor");
            admin = bank.staff("admin");
        }
    }

    private static void run(Uni<?> work) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> work);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Of what may be red here, staff needs no factor in tests, and a rehearsal may not be on record yet. */
    @Test
    void everyControlThatWorksHereIsSeenToWork() throws Exception {
        run(rounds.look(true));
        var posture =
                auditor.get("/api/security/posture").then().statusCode(200).extract();
        assertEquals(Files.readAllLines(SPECIFICATION), posture.path("items.item"));
        List<Map<String, Object>> items = posture.path("items");
        for (Map<String, Object> item : items) {
            List<?> why = (List<?>) item.get("why");
            assertEquals(why.isEmpty() ? "green" : "red", item.get("status"));
            assertFalse(((List<?>) item.get("evidence")).isEmpty(), item.toString());
        }
        List<String> red = items.stream()
                .filter(item -> item.get("status").equals("red"))
                .map(item -> (String) item.get("control"))
                .toList();
        List<String> mayBeRed =
                List.of("multi_factor_authentication", "security_monitoring", "gdpr_compliance", "incident_response");
        assertTrue(mayBeRed.containsAll(red), posture.asString());
        assertEquals(14 - red.size(), posture.<Integer>path("green"));
        auditor.get("/api/security/posture")
                .then()
                .body(
                        "items.find { it.control == 'multi_factor_authentication' }.why[0]",
                        containsString("no second factor is demanded of: "));
    }

    @Test
    void aRightToChangeEventsTurnsTheLogRed() {
        Database.change("grant update on audit_event to bulwark_app");
        try {
            look("service_cannot_change_events");
            auditor.get("/api/security/posture")
                    .then()
                    .body("items.find { it.control == 'audit_logging' }.status", equalTo("red"))
                    .body("items.find { it.control == 'audit_logging' }.why", hasItem(containsString("update")));
        } finally {
            Database.change("revoke update on audit_event from bulwark_app");
            look("service_cannot_change_events");
        }
    }

    private void look(String probe) {
        List<ControlProbe> one =
                rounds.probes().stream().filter(it -> it.name().equals(probe)).toList();
        assertEquals(1, one.size());
        run(rounds(one, Duration.ofHours(1)).look(true));
    }

    private ControlRounds rounds(List<ControlProbe> probes, Duration every) {
        return new ControlRounds(sessions, repository, probes, audit, new Settings(every), clock);
    }

    private record Settings(Duration every) implements PostureConfig {

        @Override
        public Duration scanEvery() {
            return Duration.ofHours(6);
        }

        @Override
        public Duration buildAgeMax() {
            return Duration.ofDays(45);
        }

        @Override
        public Duration drillAgeMax() {
            return Duration.ofDays(365);
        }

        @Override
        public Duration watcherSilenceMax() {
            return Duration.ofSeconds(60);
        }
    }

    /** A control whose working the test decides; null for a probe that fails. */
    private static final class Switch implements ControlProbe {

        private final String name;
        private volatile Boolean works = true;
        private volatile boolean isHeard = true;
        private final AtomicInteger looks = new AtomicInteger();

        Switch(String name) {
            this.name = name;
        }

        @Override
        public Control control() {
            return Control.SECURITY_HEADERS;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Uni<Sighting> look() {
            looks.incrementAndGet();
            if (!isHeard) {
                return Uni.createFrom().failure(new CouldNotAsk("the limit of requests was used up"));
            }
            return works == null
                    ? Uni.createFrom().failure(new IllegalStateException("broken probe"))
                    : Uni.createFrom().item(new Sighting(works, "it " + (works ? "works" : "does not")));
        }
    }

    private static List<String> alarms(String probe) {
        return Database.query("select details ->> 'control' from audit_event where action = 'control_failed'"
                + " and details ->> 'probe' = '" + probe + "'");
    }

    private static List<String> evidence(String probe) {
        return Database.query("select passed || ' ' || seen from control_evidence where probe = '" + probe
                + "' order by seen_at, id");
    }

    @Test
    void aControlThatStopsToWorkRaisesTheAlarmOnce() {
        Switch control = new Switch("switch_alarm");
        ControlRounds rounds = rounds(List.of(control), Duration.ofHours(1));
        run(rounds.look(true));
        assertEquals(List.of(), alarms("switch_alarm"));
        control.works = false;
        run(rounds.look(true));
        run(rounds.look(true));
        assertEquals(List.of("security_headers"), alarms("switch_alarm"));
        Eventually.within(
                ALERT_MAX_MILLIS,
                () -> Database.query("select severity from security_alert where type = 'control_failed'"
                                + " and subject = 'control security_headers'")
                        .equals(List.of("high")));
        control.works = null;
        run(rounds.look(true));
        assertEquals(
                List.of(
                        "true it works",
                        "false it does not",
                        "false it does not",
                        "false the probe could not look: IllegalStateException"),
                evidence("switch_alarm"));
    }

    @Test
    void aProbeThatIsNotHeardRaisesNoAlarmAndHidesNoFault() {
        Switch control = new Switch("switch_unheard");
        ControlRounds rounds = rounds(List.of(control), Duration.ofHours(1));
        run(rounds.look(true));
        control.isHeard = false;
        run(rounds.look(true));
        assertEquals(List.of(), alarms("switch_unheard"));
        control.isHeard = true;
        control.works = false;
        run(rounds.look(true));
        assertEquals(List.of("security_headers"), alarms("switch_unheard"));
        assertEquals(
                List.of(
                        "true it works",
                        "false switch_unheard was not heard: the limit of requests was used up",
                        "false it does not"),
                evidence("switch_unheard"));
    }

    /** The scan looked behind the login, with a session that ends with it. */
    @Test
    void theScanAsksAsSomebodyWhoIsLoggedIn() {
        look(ScanProbe.NAME);
        List<String> seen = Database.query("select seen from control_evidence where probe = '" + ScanProbe.NAME
                + "' order by seen_at desc, id desc limit 1");
        assertTrue(seen.get(0).startsWith("0 findings; logged in, answered "), seen::toString);
        assertFalse(seen.get(0).replaceFirst(";[^;]*$", "").contains("401"), seen::toString);
    }

    /** Replicas that tick at once share one round; the first tick of a replica does not wait for the hour. */
    @Test
    void oneReplicaAtATimeLooks() throws Exception {
        Switch control = new Switch("switch_rounds");
        Database.change("update control_round set started_at = '-infinity'");
        List<ControlRounds> replicas = Stream.generate(() -> rounds(List.of(control), Duration.ofHours(1)))
                .limit(4)
                .toList();
        AtOnce.run(4, n -> {
            run(replicas.get(n).tick());
            return null;
        });
        assertEquals(1, control.looks.get());
        Database.change("update control_round set started_at = now() - interval '2 minutes'");
        run(replicas.get(0).tick());
        assertEquals(1, control.looks.get(), "the hour is not over");
        run(rounds(List.of(control), Duration.ofHours(1)).tick());
        assertEquals(2, control.looks.get(), "a replica that has just started looks");
        run(rounds(List.of(control), Duration.ZERO).tick());
        assertEquals(2, control.looks.get(), "zero is never");
    }

    @Test
    void evidenceIsNeverChanged() {
        run(rounds(List.of(new Switch("switch_kept")), Duration.ofHours(1)).look(true));
        assertEquals("42501", Database.refusal("bulwark_app", "update control_evidence set passed = true"));
        assertEquals("42501", Database.refusal("bulwark_app", "delete from control_evidence"));
        assertEquals("23001", Database.refusal("bulwark_owner", "update control_evidence set passed = true"));
    }

    @Test
    void aRehearsalMakesThePlanReady() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Map<String, Object> drill = Map.of("scenario", "data_leak", "held_on", today.toString());
        auditor.post("/api/security/record-drill", drill).then().statusCode(403);
        admin.post("/api/security/record-drill", drill)
                .then()
                .statusCode(201)
                .body("scenario", equalTo("data_leak"))
                .body("held_on", equalTo(today.toString()));
        look("incident_was_rehearsed");
        auditor.get("/api/security/posture")
                .then()
                .body("items.find { it.control == 'incident_response' }.status", equalTo("green"));
    }

    @Test
    void aRehearsalOfTomorrowIsNone() {
        String tomorrow =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1).toString();
        admin.post("/api/security/record-drill", Map.of("scenario", "outage", "held_on", tomorrow))
                .then()
                .statusCode(422)
                .body("code", equalTo("drill_not_held_yet"));
        admin.post("/api/security/record-drill", Map.of("scenario", "fire", "held_on", "soon"))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("scenario"));
    }

    @Test
    void theFiguresAreThoseOfTheSpecification() {
        String address = Bank.newAddress();
        for (int n = 0; n < 3; n++) {
            Bank.from(address)
                    .body(Map.of("username", "nobody-" + address, "password", "wrong"))
                    .post("/api/auth/login")
                    .then()
                    .statusCode(401);
        }
        run(figures.measure());
        var metrics =
                auditor.get("/api/security/metrics").then().statusCode(200).extract();
        assertEquals(
                List.of(
                        "Authentication Success Rate",
                        "Failed Login Attempts",
                        "Security Alerts",
                        "Vulnerability Scan Results",
                        "Compliance Status"),
                metrics.path("metrics.metric"));
        assertEquals(
                List.of("95%+", "< 5 per hour per IP", "Real-time monitoring", "Clean", "Fully compliant"),
                metrics.path("metrics.target"));
        assertFalse(metrics.asString().contains(address));
        String worst = metrics.path("metrics[1].actual");
        assertTrue(Integer.parseInt(worst.split(" ")[0]) >= 3, worst);
    }

    @Test
    void staffWithoutTheDepartmentSeesNothing() {
        Person teller = bank.staff("teller");
        teller.get("/api/security/posture").then().statusCode(403);
        teller.get("/api/security/metrics").then().statusCode(403);
    }
}
