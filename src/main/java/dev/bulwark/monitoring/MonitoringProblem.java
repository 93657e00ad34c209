package dev.bulwark.monitoring;

import dev.bulwark.platform.problem.ProblemText;
import dev.bulwark.platform.problem.ProblemType;

/** How an operation of security can be refused. */
public enum MonitoringProblem implements ProblemType {
    ALERT_NOT_FOUND(404, "Alert not found", "There is no such alert."),
    ALERT_PAST_THAT(409, "Alert past that", "The alert has been acknowledged or resolved already."),
    ADDRESS_NOT_BLOCKED(409, "Address not blocked", "No block of this address is in force."),
    TOO_MANY_STREAMS(429, "Too many streams", "So many streams are open already that no more are begun.");

    private final ProblemText text;

    MonitoringProblem(int status, String title, String detail) {
        this.text = new ProblemText(status, title, detail);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
