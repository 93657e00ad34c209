package dev.bulwark.monitoring;

import dev.bulwark.monitoring.EventRules.Question;
import dev.bulwark.monitoring.WatchRepository.Rules;
import dev.bulwark.monitoring.WindowCount.Done;
import dev.bulwark.platform.db.InTurn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Holds events against the rules. */
@ApplicationScoped
class Detection {

    private final CountRepository counts;

    Detection(CountRepository counts) {
        this.counts = counts;
    }

    /** In the order of the events, what was counted last. Joins the caller's transaction. */
    Uni<List<Finding>> findings(Session session, Rules rules, List<WatchedEvent> events) {
        List<Finding> findings = new ArrayList<>();
        events.forEach(event -> findings.addAll(EventRules.findings(rules.enabled(), rules.disabled(), event)));
        return InTurn.each(
                        EventRules.questions(rules.enabled(), events),
                        question -> counts.around(session, question)
                                .invoke(done -> counted(question, done).ifPresent(findings::add)))
                .replaceWith(findings);
    }

    private static Optional<Finding> counted(Question question, List<Done> done) {
        Rule rule = question.rule();
        Map<UUID, WatchedEvent> asked =
                question.events().stream().collect(Collectors.toMap(WatchedEvent::id, Function.identity()));
        return WindowCount.reached(done, asked.keySet(), rule.window(), rule.threshold())
                .map(asked::get)
                .map(event -> Finding.of(rule, event.subjectOfUser(), event));
    }
}
