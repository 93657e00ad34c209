package dev.bulwark.sandbox;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bulwark.platform.MovableClock;
import dev.bulwark.platform.problem.ProblemException;
import dev.bulwark.platform.startup.StartRefused;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Eventually;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The clock that can be moved. All tests share it, so it is moved by moments here. */
@QuarkusTest
class SandboxClockTest {

    private static final Duration NONE = Duration.ZERO;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    @Inject
    Bank bank;

    @Inject
    MovableClock clock;

    /** What the clock of this process is ahead stays; later starts on this database begin anew. */
    @AfterEach
    void forget() {
        Database.change("begin; set local session_replication_role = replica;"
                + " update sandbox_clock set ahead_micros = 0; commit");
    }

    @Test
    void movesTheClockOfAllReplicasOn() {
        Person admin = bank.staff("admin");
        Instant soon = moveSoon(admin);
        // Whoever hears of the commit moves, this replica too.
        Eventually.within(2_000, () -> !clock.instant().isBefore(soon));
        assertEquals(
                List.of("success"),
                Database.query(
                        "select details ->> 'status' from audit_event where action = 'sandbox.clock' and user_id = '"
                                + admin.userId() + "'"));
        assertFalse(Duration.between(clock.machineTime(), clock.instant()).isZero(), "it stays ahead of the machine's");
    }

    /** By less than others would notice; by more if the request took so long that the moment was over. */
    private Instant moveSoon(Person admin) {
        for (long millis = 200; ; millis *= 2) {
            Instant soon = clock.instant().plusMillis(millis);
            Response moved = admin.post("/api/sandbox/clock", Map.of("now", soon.toString()));
            if (moved.statusCode() != 422) {
                moved.then()
                        .statusCode(200)
                        .body("now", equalTo(soon.toString()))
                        .body("ahead_seconds", lessThan(60));
                return soon;
            }
        }
    }

    @Test
    void refusesToGoBackOrTooFar() {
        Person admin = bank.staff("admin");
        Map<String, Instant> refused = Map.of(
                "clock_never_goes_back", clock.instant().minusSeconds(1),
                "clock_too_far", clock.instant().plus(Duration.ofDays(20 * 365 + 2)));
        refused.forEach((code, now) -> admin.post("/api/sandbox/clock", Map.of("now", now.toString()))
                .then()
                .statusCode(422)
                .body("code", equalTo(code)));
        admin.post("/api/sandbox/clock", Map.of("now", "tomorrow")).then().statusCode(400);
        admin.post("/api/sandbox/clock", Map.of()).then().statusCode(400);
        bank.staff("manager")
                .post("/api/sandbox/clock", Map.of("now", clock.instant().plusSeconds(1)))
                .then()
                .statusCode(403);
    }

    @Test
    void isKeptFromGoingBackByTheDatabaseToo() {
        Database.change("update sandbox_clock set ahead_micros = ahead_micros + 1");
        assertEquals(
                "23514", Database.refusal("bulwark_app", "update sandbox_clock set ahead_micros = ahead_micros - 1"));
        assertEquals("42501", Database.refusal("bulwark_app", "insert into sandbox (reason) values ('mine')"));
    }

    @Test
    void startsOnlyWhereTimeMayBeMovedAndHasNotBeen() {
        assertThrows(StartRefused.class, () -> SandboxClock.refuse(true, true, false, NONE));
        assertThrows(StartRefused.class, () -> SandboxClock.refuse(false, true, true, DAY));
        assertThrows(StartRefused.class, () -> SandboxClock.refuse(false, false, false, DAY));
        assertDoesNotThrow(() -> SandboxClock.refuse(true, true, true, DAY));
        assertDoesNotThrow(() -> SandboxClock.refuse(true, false, false, DAY));
        assertDoesNotThrow(() -> SandboxClock.refuse(false, true, false, NONE));
    }

    @Test
    void countsFromTheMachinesTime() {
        assertEquals(DAY, ClockService.ahead(NOON, NONE, NOON.plus(DAY)));
        assertEquals(DAY, ClockService.ahead(NOON, DAY, NOON.plus(DAY)));
        assertThrows(
                ProblemException.class,
                () -> ClockService.ahead(NOON, DAY, NOON.plus(DAY).minusNanos(1)));
        assertThrows(ProblemException.class, () -> ClockService.ahead(NOON, NONE, NOON.minusNanos(1)));
    }

    @Test
    void runsAheadAndNeverBack() {
        MovableClock moved = new MovableClock(Clock.fixed(NOON, ZoneOffset.UTC));
        assertEquals(NOON, moved.instant());
        moved.runAhead(DAY);
        moved.runAhead(Duration.ofHours(1));
        assertEquals(NOON.plus(DAY), moved.instant());
        assertEquals(NOON, moved.machineTime());
        assertEquals(NOON.plus(DAY), moved.withZone(ZoneOffset.MAX).instant());
    }
}
