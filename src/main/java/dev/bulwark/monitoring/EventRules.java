package dev.bulwark.monitoring;

import dev.bulwark.monitoring.Rule.Detector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pure: what events say by themselves, and what must be counted to know more. */
final class EventRules {

    private static final Set<String> SEVERITIES = Set.of("low", "medium", "high", "critical");
    private static final Set<Detector> COUNTING =
            Set.of(Detector.DISTINCT_RECORDS, Detector.SEARCH_HITS, Detector.SSN_MISSES, Detector.DISTINCT_NETWORKS);

    private EventRules() {}

    /** To count what one user did around these events of a slice. */
    record Question(Rule rule, List<WatchedEvent> events) {}

    /** @param rules those that are enabled */
    static List<Finding> findings(List<Rule> rules, Set<String> disabled, WatchedEvent event) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : rules) {
            switch (rule.detector()) {
                case EVENT -> {
                    if (rule.looksAt(event)) {
                        findings.add(Finding.of(rule, event.subject(), event));
                    }
                }
                case ODD_HOURS -> {
                    if (rule.looksAt(event)
                            && event.succeeded()
                            && !rule.hours().hold(event.occurredAt())) {
                        findings.add(Finding.of(rule, event.subjectOfUser(), event));
                    }
                }
                case CANARY -> {
                    if (event.canary() != null && event.byPerson()) {
                        findings.add(Finding.of(rule, event.subjectOfUser() + " record " + event.canary(), event));
                    }
                }
                default -> {} // what is counted is asked for
            }
        }
        if (findings.isEmpty() && event.isAlarm() && !disabled.contains(event.action())) {
            findings.add(withoutRule(event));
        }
        return findings;
    }

    /** An alarm that nobody wrote a rule for is an alert all the same. */
    private static Finding withoutRule(WatchedEvent event) {
        String said = event.details().get("severity");
        String severity = SEVERITIES.contains(said) ? said : "high";
        return new Finding(
                event.action(), severity, event.subject(), event.ipAddress(), event.id(), event.occurredAt());
    }

    /** Of a slice: for each counting rule and user, the events that it looks at. */
    static List<Question> questions(List<Rule> rules, List<WatchedEvent> events) {
        Map<String, Question> asked = new LinkedHashMap<>();
        for (Rule rule : rules) {
            for (WatchedEvent event : events) {
                if (COUNTING.contains(rule.detector())
                        && rule.looksAt(event)
                        && event.byPerson()
                        && event.succeeded()) {
                    asked.computeIfAbsent(
                                    rule.type() + ' ' + rule.detector() + ' ' + event.userId(),
                                    key -> new Question(rule, new ArrayList<>()))
                            .events()
                            .add(event);
                }
            }
        }
        return List.copyOf(asked.values());
    }
}
