package dev.bulwark.cli;

import dev.bulwark.evidence.months.LogMonths;
import dev.bulwark.evidence.months.OwnerSession;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes months of the audit log. */
@Command(
        name = "audit-partitions",
        description = "Makes the months of the audit log that are not there yet: this one, and those after it.",
        footer = OwnerOptions.FOOTER,
        mixinStandardHelpOptions = true)
final class AuditPartitions implements Callable<Integer> {

    private static final int MONTHS_MAX = 120;

    @Option(
            names = "--months",
            defaultValue = "12",
            paramLabel = "N",
            description = "how many after this one; if not said, ${DEFAULT-VALUE}")
    private int months;

    @Option(
            names = "--sort",
            description =
                    "first gives a month to events that have none. Writers wait for about a second for each million"
                            + " of them")
    private boolean sort;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException {
        if (months < 0 || months > MONTHS_MAX) {
            throw new IOException("--months is from 0 to " + MONTHS_MAX);
        }
        try (OwnerSession session = OwnerOptions.session()) {
            LogMonths log = new LogMonths(session);
            PrintWriter out = command.commandLine().getOut();
            if (sort) {
                out.printf("%d events have a month now%n", log.sort());
            }
            boolean all = true;
            for (LogMonths.Made made : log.make(months)) {
                out.printf("%s %s%n", made.month(), made.outcome());
                all &= made.outcome().equals("made") || made.outcome().equals("there");
            }
            long without = log.withoutMonth();
            if (without > 0) {
                out.printf("%d events have no month: run it with --sort%n", without);
            }
            return all ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }
}
