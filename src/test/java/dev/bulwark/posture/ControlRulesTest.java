package dev.bulwark.posture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.platform.signal.Control;
import dev.bulwark.platform.signal.Sighting;
import dev.bulwark.posture.scan.Finding;
import dev.bulwark.posture.scan.ScanReport;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What makes a control red. */
class ControlRulesTest {

    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);

    private static Evidence seen(String probe, Duration ago, boolean passed) {
        return new Evidence(
                Control.RATE_LIMITING, probe, NOW.minus(ago), true, passed, passed ? "it works" : "it is broken");
    }

    private static Evidence unheard(String probe, Duration ago) {
        return new Evidence(Control.RATE_LIMITING, probe, NOW.minus(ago), false, false, "it was not heard");
    }

    private static List<String> faults(Set<String> probes, Evidence... latest) {
        return ControlRules.faults(probes, List.of(latest), NOW);
    }

    @Test
    void isGreenWhileEachProbeSawItWorkWithinADay() {
        assertEquals(List.of(), faults(Set.of("a"), seen("a", DAY.minusSeconds(1), true)));
        assertEquals(List.of("a has not looked within 24 hours"), faults(Set.of("a"), seen("a", DAY, true)));
        assertEquals(List.of("it is broken"), faults(Set.of("a"), seen("a", Duration.ZERO, false)));
        assertEquals(List.of("b has not looked yet"), faults(Set.of("a", "b"), seen("a", Duration.ZERO, true)));
        assertEquals(List.of("nothing looks at this control"), faults(Set.of()));
    }

    private static String status(Evidence... latest) {
        Set<String> probes = Set.of("a");
        return PostureView.Item.of(
                        Control.RATE_LIMITING,
                        faults(probes, latest),
                        ControlRules.doubts(probes, List.of(latest)),
                        List.of())
                .status();
    }

    /** To have met a limit of requests is no fault of the control; but it is no proof either. */
    @Test
    void isUnknownWhileAProbeThatSawItWorkIsNotHeard() {
        Duration hour = Duration.ofHours(1);
        assertEquals("green", status(seen("a", Duration.ZERO, true), unheard("a", hour)));
        assertEquals("unknown", status(seen("a", hour, true), unheard("a", Duration.ZERO)));
        assertEquals("red", status(seen("a", hour, false), unheard("a", Duration.ZERO)));
        assertEquals("red", status(seen("a", DAY, true), unheard("a", Duration.ZERO)));
        assertEquals("red", status(unheard("a", Duration.ZERO)));
    }

    private static boolean passes(Sighting sighting) {
        assertFalse(sighting.seen().isBlank());
        return sighting.passed();
    }

    @Test
    void aScanWithAFindingOrWithoutALookIsNotClean() {
        Finding finding = new Finding("csrf", "/dashboard", "Missing CSRF protection", "high");
        ScanReport inside = new ScanReport(List.of(), new TreeMap<>(Map.of(200, 10, 403, 3)));
        ScanReport outside = new ScanReport(List.of(), new TreeMap<>(Map.of(200, 1, 401, 12)));
        assertTrue(passes(ScanProbe.judge(inside, outside)));
        assertFalse(passes(ScanProbe.judge(inside, new ScanReport(List.of(finding), outside.statuses()))));
        assertFalse(passes(ScanProbe.judge(new ScanReport(List.of(finding), inside.statuses()), outside)));
        assertFalse(passes(ScanProbe.judge(outside, outside)), "a scan that met refusals alone looked at nothing");
    }

    @Test
    void anOldBuildIsNotUpdated() {
        Properties build = new Properties();
        build.put("version", "1.0");
        build.put("built_at", "2026-01-01T12:00:00Z");
        assertTrue(passes(UpdatesProbe.judge(build, NOW, Duration.ofDays(30))));
        assertFalse(passes(UpdatesProbe.judge(build, NOW.plusSeconds(1), Duration.ofDays(30))));
    }

    @Test
    void aPlanThatIsNotRehearsedIsNotReady() {
        LocalDate today = LocalDate.parse("2026-01-31");
        Duration year = Duration.ofDays(365);
        assertFalse(passes(PlanProbe.judge(Optional.empty(), today, year)));
        assertTrue(passes(PlanProbe.judge(Optional.of(LocalDate.parse("2025-01-31")), today, year)));
        assertFalse(passes(PlanProbe.judge(Optional.of(LocalDate.parse("2025-01-30")), today, year)));
    }

    @Test
    void aSilentWatcherDoesNotWatch() {
        Duration minute = Duration.ofSeconds(60);
        assertFalse(passes(WatcherProbe.judge(Optional.empty(), NOW, minute)));
        assertTrue(passes(WatcherProbe.judge(Optional.of(NOW.minusSeconds(60)), NOW, minute)));
        assertFalse(passes(WatcherProbe.judge(Optional.of(NOW.minusSeconds(61)), NOW, minute)));
    }
}
