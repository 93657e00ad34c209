package dev.bulwark.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.bulwark.platform.signal.CouldNotAsk;
import dev.bulwark.platform.signal.Sighting;
import dev.bulwark.support.Impostor;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Against a service without the control, each probe says so. */
class WebProbesTest {

    private static void saysNo(String because, Sighting sighting) {
        assertFalse(sighting.passed());
        assertTrue(sighting.seen().contains(because), sighting.seen());
    }

    @Test
    void missingHeadersAreSeen() {
        saysNo("Content-Security-Policy", Impostor.asked(401, false, target -> HeadersProbe.judge(target.get("/"))));
    }

    @Test
    void anOpenDoorIsSeen() {
        saysNo("/api/accounts/transfer answered 200", Impostor.asked(200, false, AccessProbe::ask));
        saysNo("/api/audit/events answered 404", Impostor.asked(404, false, AccessProbe::ask));
    }

    @Test
    void aBadBodyThatIsTakenOrSaidAgainIsSeen() {
        saysNo("answered 200", Impostor.asked(200, false, target -> InputProbe.judge(target.post("/", "{}"))));
        saysNo(
                "said again",
                Impostor.asked(400, true, target -> InputProbe.judge(target.post("/", "{\"a\":\"probe-mark-7305\"}"))));
    }

    @Test
    void anAnswerThatIsNotCountedIsSeen() {
        saysNo("not counted", Impostor.asked(401, false, target -> RateLimitProbe.judge(target.get("/"))));
    }

    private static boolean refusesOneMore(RequestCounts counts, RateLimits limits) {
        return RateLimitProbe.refusesOneMore(counts, limits).await().atMost(Duration.ofSeconds(30));
    }

    /** Where requests are counted is what is asked: counts that forget, or that lose the caller, let one more through. */
    @Test
    void aLimitThatLetsOneMoreThroughIsSeen() {
        CallerWindows counts = new CallerWindows(Ticker.systemTicker(), 1_000, Duration.ofDays(1));
        RateLimits sound = RateLimits.of("sound", List.of("5/1m", "7/1h"));
        assertTrue(refusesOneMore(counts, sound));
        assertTrue(refusesOneMore(counts, sound), "each time as another caller");
        assertTrue(refusesOneMore(counts, RateLimits.of("wide", List.of("5000/1h"))));
        assertFalse(refusesOneMore(counts, new RateLimits("forgetful", List.of(RateLimit.parse("5/1m")), 2)));
        assertFalse(refusesOneMore((limits, caller) -> counts.tryPass(limits, UUID.randomUUID() + caller), sound));
        saysNo("these limits let one more through: forgetful", RateLimitProbe.unlimited(List.of("forgetful")));
    }

    @Test
    void whoIsNotHeardSawNothing() {
        CouldNotAsk unheard = assertThrows(
                CouldNotAsk.class, () -> Impostor.asked(429, false, target -> AccessProbe.ask(target.heard())));
        assertEquals("the limit of requests was used up", unheard.getMessage());
    }
}
