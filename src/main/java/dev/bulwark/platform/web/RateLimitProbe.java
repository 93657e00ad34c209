package dev.bulwark.platform.web;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.platform.db.InTurn;
import dev.bulwark.platform.probe.OwnService;
import dev.bulwark.platform.probe.Target.Answer;
import dev.bulwark.platform.signal.Control;
import dev.bulwark.platform.signal.ControlProbe;
import dev.bulwark.platform.signal.CouldNotAsk;
import dev.bulwark.platform.signal.Sighting;
import dev.bulwark.platform.web.SlidingWindow.Verdict;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Uses up every configured limit where requests are counted, in this replica or for all together, as a caller that no request can
 * be, and sees one more refused; and sees that an answer was counted.
 */
@ApplicationScoped
class RateLimitProbe implements ControlProbe {

    /** A limit of more is not used up: it costs the others' time. That it counts down is seen all the same. */
    static final int ASKED_MAX = 1_000;

    /** Callers are users' ids and addresses; neither has a blank. */
    private static final String CALLER = "probe ";

    private final OwnService service;
    private final RateLimitLink limiter;

    RateLimitProbe(OwnService service, RateLimitLink limiter) {
        this.service = service;
        this.limiter = limiter;
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
        List<String> unlimited = new ArrayList<>();
        return InTurn.each(
                        limiter.policies(),
                        limits -> refusesOneMore(limiter.counts(), limits).invoke(refuses -> {
                            if (!refuses) {
                                unlimited.add(limits.name());
                            }
                        }))
                .chain(() -> unlimited.isEmpty()
                        ? service.ask(target -> judge(target.get(AccessProbe.READ)))
                        : Uni.createFrom().item(unlimited(unlimited)));
    }

    static Sighting judge(Answer answer) {
        return Sighting.of(
                answer.headers().firstValue("RateLimit").isPresent(),
                "each limit refused one request more, and an answer was counted",
                "an answer was not counted against any limit");
    }

    static Sighting unlimited(List<String> names) {
        return new Sighting(
                false,
                "these limits let one more through: "
                        + String.join(", ", names.stream().sorted().toList()));
    }

    /** As one new caller, one request after the other: the smallest of the numbers decides. */
    static Uni<Boolean> refusesOneMore(RequestCounts counts, RateLimits limits) {
        RateLimit smallest = limits.all().stream()
                .min(Comparator.comparingInt(RateLimit::requestsMax))
                .orElseThrow();
        int asked = Math.min(smallest.requestsMax(), ASKED_MAX);
        String caller = CALLER + UuidCreator.getTimeOrderedEpoch();
        long begunNanos = System.nanoTime();
        return Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom()
                        .completionStage(counts.tryPass(limits, caller).toCompletionStage()))
                .atMost(asked + 1L)
                .collect()
                .asList()
                .invoke(() -> requireWithin(smallest, System.nanoTime() - begunNanos))
                .map(verdicts -> holds(verdicts, smallest.requestsMax()));
    }

    /** Or the first requests would count no more when the last one comes. */
    private static void requireWithin(RateLimit limit, long tookNanos) {
        if (tookNanos >= limit.periodNanos()) {
            throw new CouldNotAsk("a limit could not be used up within its period");
        }
    }

    private static boolean holds(List<Verdict> verdicts, int requestsMax) {
        Verdict last = verdicts.get(verdicts.size() - 1);
        List<Verdict> before = verdicts.subList(0, verdicts.size() - 1);
        boolean isRefused =
                requestsMax > before.size() ? last.remaining() < requestsMax - before.size() : !last.allowed();
        return isRefused && before.stream().allMatch(Verdict::allowed);
    }
}
