package dev.bulwark.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What a flood of addresses does to memory, and to those that are being limited. */
class CallerWindowsTest {

    private static final int CALLERS_MAX = 1_000;
    private static final int FLOOD = 100_000;
    private static final RateLimits LIMITS = RateLimits.of("anonymous", List.of("200/1d", "50/1h"));
    private static final String LIMITED = "192.0.2.7";

    private final AtomicLong nowNanos = new AtomicLong();
    private final CallerWindows windows = new CallerWindows(nowNanos::get, CALLERS_MAX, Duration.ofDays(1));

    private int passedOf(int requests, String caller) {
        int passed = 0;
        for (int n = 0; n < requests; n++) {
            passed += windows.count(LIMITS, caller).allowed() ? 1 : 0;
        }
        return passed;
    }

    private void flood(int requestsEach) {
        for (int n = 0; n < FLOOD; n++) {
            passedOf(requestsEach, "flood-" + n);
        }
    }

    @Test
    void aFloodOfAddressesIsForgottenBeyondTheBound() {
        flood(1);
        assertTrue(windows.count() <= CALLERS_MAX, windows.count() + " windows");
        assertTrue(windows.count() > CALLERS_MAX / 2, "the flood itself did not arrive");
    }

    @Test
    void aFloodThatUsesItsLimitsUpIsForgottenBeyondTheBoundToo() {
        flood(60);
        assertTrue(windows.count() <= 2 * CALLERS_MAX, windows.count() + " windows");
    }

    @Test
    void aFloodDoesNotResetACallerThatWaitsAtItsLimit() {
        assertEquals(50, passedOf(60, LIMITED));
        flood(2);
        assertEquals(0, passedOf(10, LIMITED));
    }

    @Test
    void aFloodNeverGivesMoreThanOneAndAHalfTimesTheLimit() {
        int passed = passedOf(24, LIMITED); // one more, and it would be watched
        flood(2);
        passed += passedOf(60, LIMITED);
        assertTrue(passed <= 75, passed + " passed");
    }

    @Test
    void aFloodDoesNotResetACallerThatSpreadsItsRequestsOverTheDay() {
        int passed = 0;
        for (int hour = 0; hour < 5; hour++) {
            passed += passedOf(24, LIMITED);
            nowNanos.addAndGet(Duration.ofHours(1).toNanos());
        }
        flood(2);
        for (int hour = 0; hour < 5; hour++) {
            passed += passedOf(60, LIMITED);
            nowNanos.addAndGet(Duration.ofHours(1).toNanos());
        }
        assertEquals(200, passed);
    }

    @Test
    void aCallerIsRememberedForTheLongestPeriod() {
        for (int hour = 0; hour < 4; hour++) {
            assertEquals(50, passedOf(60, LIMITED));
            nowNanos.addAndGet(Duration.ofHours(1).toNanos());
        }
        nowNanos.addAndGet(Duration.ofHours(20).minusNanos(1).toNanos());
        assertFalse(windows.count(LIMITS, LIMITED).allowed(), "200 in less than a day");
        nowNanos.addAndGet(1);
        assertEquals(50, passedOf(60, LIMITED)); // those of the first hour are a day old
    }

    @Test
    void onePolicyDoesNotDrawFromAnother() {
        passedOf(60, LIMITED);
        assertTrue(
                windows.count(RateLimits.of("login", List.of("30/1m")), LIMITED).allowed());
    }
}
