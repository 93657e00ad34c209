package dev.bulwark.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.platform.signal.Sighting;
import dev.bulwark.support.Impostor;
import java.util.List;
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
        saysNo("not counted", Impostor.asked(401, false, target -> RateLimitProbe.judge(target.get("/"), List.of())));
    }

    @Test
    void aLimitThatLetsOneMoreThroughIsSeen() {
        RateLimits forgetful = new RateLimits("forgetful", List.of(RateLimit.parse("5/1m")), 2);
        assertFalse(RateLimitProbe.refusesOneMore(forgetful));
        assertTrue(RateLimitProbe.refusesOneMore(RateLimits.of("sound", List.of("5/1m", "7/1h"))));
        assertEquals(
                "these limits let one more through: forgetful",
                Impostor.asked(401, false, target -> RateLimitProbe.judge(target.get("/"), List.of("forgetful")))
                        .seen());
    }
}
