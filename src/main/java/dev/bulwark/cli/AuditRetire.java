package dev.bulwark.cli;

import dev.bulwark.evidence.months.LogRetirement;
import dev.bulwark.evidence.months.OwnerSession;
import dev.bulwark.evidence.tree.RetiredMonth;
import dev.bulwark.evidence.tree.Signatures;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes months that nobody has to keep any more out of the audit log. */
@Command(
        name = "audit-retire",
        description =
                "Exports a month of the audit log, reads the export back, and takes the month out of the log, if nobody"
                        + " has to keep it any more. Its events stay in a table until --drop. Without MONTH: lists the months that are"
                        + " due.",
        footer = OwnerOptions.FOOTER + " How long the log is kept says BULWARK_AUDIT_RETENTION.",
        mixinStandardHelpOptions = true)
final class AuditRetire implements Callable<Integer> {

    private static final String RETENTION = "BULWARK_AUDIT_RETENTION";

    @Parameters(
            arity = "0..1",
            paramLabel = "MONTH",
            description = "such as 2019-01; 'before' is what was there before months")
    private String month;

    @Option(names = "--export", paramLabel = "FILE", description = "where the export goes; with --drop, where it is")
    private Path export;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "the public keys, as /.well-known/audit-keys.json had them when you kept them")
    private Path keys;

    @Option(
            names = "--checkpoints",
            paramLabel = "FILE",
            description = "checkpoints that were kept elsewhere, a line of JSON each; give it again for each file")
    private List<Path> checkpoints = List.of();

    @Option(
            names = "--drop",
            description =
                    "the second step: drops the table of a month that was taken out, if its export is still there")
    private boolean drop;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = command.commandLine().getOut();
        requireOptions();
        try (OwnerSession session = OwnerOptions.session()) {
            LogRetirement retirement = new LogRetirement(
                    session,
                    keys == null ? Map.of() : Signatures.keys(Files.readString(keys)),
                    Retention.of(System.getenv(RETENTION), RETENTION),
                    Clock.systemUTC());
            if (month == null) {
                retirement.due().forEach(due -> out.printf("%s ends at %s%n", due.name(), due.endsAt()));
            } else if (drop) {
                retirement.drop(month, export);
                out.printf("%s is dropped%n", month);
            } else {
                RetiredMonth retired = retirement.detach(month, export, checkpoints);
                out.printf(
                        "%s is out of the log: %d events, in %s (SHA-256 %s)%n",
                        month, retired.events(), export, HexFormat.of().formatHex(retired.exportSha256()));
            }
            return ExitCode.OK;
        }
    }

    private void requireOptions() throws IOException {
        if (month != null && (export == null || keys == null || !drop && checkpoints.isEmpty())) {
            throw new IOException("MONTH needs --export, --key and, without --drop, --checkpoints");
        }
    }
}
