package dev.bulwark.monitoring;

import dev.bulwark.monitoring.WatchRepository.Rules;
import dev.bulwark.platform.db.InTurn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
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
                        question -> counts.count(session, question.rule(), question.last())
                                .invoke(count -> {
                                    if (count >= question.rule().threshold()) {
                                        WatchedEvent last = question.last();
                                        findings.add(Finding.of(question.rule(), last.subjectOfUser(), last));
                                    }
                                }))
                .replaceWith(findings);
    }
}
