package dev.bulwark.cli;

import dev.bulwark.evidence.months.LogHolds;
import dev.bulwark.evidence.months.LogHolds.Hold;
import dev.bulwark.evidence.months.OwnerSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Places and lifts legal holds of the audit log. */
@Command(
        name = "audit-hold",
        description =
                "Places or lifts a legal hold of the audit log; else lists those that stand. While one stands, no month"
                        + " that it touches leaves the log or is dropped.",
        footer = OwnerOptions.FOOTER,
        mixinStandardHelpOptions = true)
final class AuditHold implements Callable<Integer> {

    static final class What {

        @Option(
                names = "--place",
                paramLabel = "CASE",
                description = "a hold for this case: the number of a file, and no name")
        private String place;

        @Option(names = "--lift", paramLabel = "CASE", description = "the hold of this case")
        private String lift;
    }

    @ArgGroup
    private What what;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "of events since then, such as 2019-01-01T00:00:00Z; if not said, from the beginning")
    private Instant from;

    @Option(names = "--to", paramLabel = "TIME", description = "of events before then; if not said, without end")
    private Instant to;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException {
        try (OwnerSession session = OwnerOptions.session()) {
            LogHolds holds = new LogHolds(session, Clock.systemUTC());
            if (what != null && what.place != null) {
                holds.place(what.place, from, to);
            } else if (what != null) {
                holds.lift(what.lift);
            }
            for (Hold hold : holds.standing()) {
                command.commandLine()
                        .getOut()
                        .printf(
                                "%s: from %s to %s, placed %s by %s%n",
                                hold.caseRef(),
                                hold.startsAt() == null ? "the beginning" : hold.startsAt(),
                                hold.endsAt() == null ? "without end" : hold.endsAt(),
                                hold.placedAt(),
                                hold.placedBy());
            }
            return ExitCode.OK;
        }
    }
}
