package dev.bulwark.sandbox;

import dev.bulwark.platform.problem.ProblemText;
import dev.bulwark.platform.problem.ProblemType;

/** Why the clock is not moved, in the order of the checks. */
public enum SandboxProblem implements ProblemType {
    CLOCK_NEVER_GOES_BACK(
            422, "Clock never goes back", "The time asked for is over already: what is booked stays past."),
    CLOCK_TOO_FAR(422, "Clock too far", "The clock may be at most 20 years ahead of the machine's.");

    private final ProblemText text;

    SandboxProblem(int status, String title, String detail) {
        this.text = new ProblemText(status, title, detail);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
