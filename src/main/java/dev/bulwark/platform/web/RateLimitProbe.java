package dev.bulwark.platform.web;

import dev.bulwark.platform.probe.OwnService;
import dev.bulwark.platform.probe.Target.Answer;
import dev.bulwark.platform.signal.Control;
import dev.bulwark.platform.signal.ControlProbe;
import dev.bulwark.platform.signal.Sighting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Uses up every configured limit in windows of its own, where it harms nobody, and sees one more request refused; and sees that
 * an answer was counted.
 */
@ApplicationScoped
class RateLimitProbe implements ControlProbe {

    private final OwnService service;
    private final Map<String, List<String>> settings;

    RateLimitProbe(OwnService service, RateLimitConfig config) {
        this.service = service;
        this.settings = RateLimitLink.settings(config);
    }

    @Override
    public Control control() {
        return Control.RATE_LIMITING;
    }

    @Override
    public String name() {
        return "one_more_is_refused";
    }

    @Override
    public Uni<Sighting> look() {
        return service.ask(target -> judge(target.get(AccessProbe.READ), unlimited()));
    }

    static Sighting judge(Answer answer, List<String> unlimited) {
        if (!unlimited.isEmpty()) {
            return new Sighting(false, "these limits let one more through: " + String.join(", ", unlimited));
        }
        return Sighting.of(
                answer.headers().firstValue("RateLimit").isPresent(),
                "each limit refused one request more, and an answer was counted",
                "an answer was not counted against any limit");
    }

    /** Policies that do not refuse what is one too many. */
    private List<String> unlimited() {
        List<String> unlimited = new ArrayList<>();
        settings.forEach((name, limits) -> {
            if (!refusesOneMore(RateLimits.of(name, limits))) {
                unlimited.add(name);
            }
        });
        return unlimited;
    }

    /** All at one moment: the smallest of the numbers decides. */
    static boolean refusesOneMore(RateLimits limits) {
        int smallest =
                limits.all().stream().mapToInt(RateLimit::requestsMax).min().orElseThrow();
        SlidingWindow window = new SlidingWindow();
        for (int n = 0; n < smallest; n++) {
            if (!window.tryPass(limits, 0).allowed()) {
                return false;
            }
        }
        return !window.tryPass(limits, 0).allowed();
    }
}
