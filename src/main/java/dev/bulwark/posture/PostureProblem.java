package dev.bulwark.posture;

import dev.bulwark.platform.problem.ProblemText;
import dev.bulwark.platform.problem.ProblemType;

/** How posture can refuse. */
public enum PostureProblem implements ProblemType {
    DRILL_NOT_HELD_YET(422, "Drill not held yet", "Record a rehearsal when it was held, not before.");

    private final ProblemText text;

    PostureProblem(int status, String title, String detail) {
        this.text = new ProblemText(status, title, detail);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
