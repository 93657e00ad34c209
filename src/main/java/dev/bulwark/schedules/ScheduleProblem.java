package dev.bulwark.schedules;

import dev.bulwark.platform.problem.ProblemText;
import dev.bulwark.platform.problem.ProblemType;

/** How a command on a schedule can refuse. A new one can also refuse as a posting does. */
public enum ScheduleProblem implements ProblemType {
    SCHEDULE_NOT_FOUND(404, "Schedule not found", "There is no such schedule, or its account is not the caller's."),
    SCHEDULE_OVER(409, "Schedule over", "The schedule is cancelled or finished, or its account is closed.");

    private final ProblemText text;

    ScheduleProblem(int status, String title, String detail) {
        this.text = new ProblemText(status, title, detail);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
