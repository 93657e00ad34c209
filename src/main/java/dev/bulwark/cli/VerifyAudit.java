package dev.bulwark.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bulwark.evidence.tree.Checkpoint;
import dev.bulwark.evidence.tree.ExportReader;
import dev.bulwark.evidence.tree.ExportReader.Finding;
import dev.bulwark.evidence.tree.Signatures;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks an export of the audit trail with the public keys alone. */
@Command(
        name = "verify-audit",
        description =
                "Checks an export of the audit trail: every event is one that was sealed, none is missing, all signatures"
                        + " hold. Needs the public keys and nothing else.",
        mixinStandardHelpOptions = true)
final class VerifyAudit implements Callable<Integer> {

    @Parameters(paramLabel = "EXPORT", description = "what GET /api/audit/export has answered")
    private Path export;

    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE",
            description = "the public keys, as /.well-known/audit-keys.json had them when you kept them")
    private Path keys;

    @Option(
            names = "--checkpoints",
            paramLabel = "FILE",
            description =
                    "checkpoints that were kept elsewhere, a line of JSON each: all of them must be in the export")
    private Path checkpoints;

    @Option(
            names = "--retention",
            paramLabel = "DURATION",
            description =
                    "how long the log is kept at least, such as 2555d, the default: nothing younger may be retired")
    private String retention;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException {
        Duration kept = Retention.of(retention, "--retention");
        ExportReader reader = new ExportReader(
                Signatures.keys(Files.readString(keys)),
                Clock.systemUTC().instant().minus(kept));
        try (BufferedReader lines = Files.newBufferedReader(export)) {
            Finding finding = reader.read(lines, witnessed());
            PrintWriter out = command.commandLine().getOut();
            if (!finding.isValid()) {
                String place = finding.position() < 0 ? "" : " (at position " + finding.position() + ')';
                out.println("BROKEN: " + finding.fault() + place);
                return ExitCode.SOFTWARE;
            }
            out.printf(
                    "valid: %d events%s%s; the last checkpoint covers %d, signed %s%n",
                    finding.events(),
                    finding.first() == 0 ? "" : " from position " + finding.first() + " on",
                    finding.retired() == 0
                            ? ""
                            : ", " + finding.retired() + " of them retired as sealed events say after " + kept.toDays()
                                    + " days at least, here as hashes alone",
                    finding.last().treeSize(),
                    finding.last().createdAt());
            return ExitCode.OK;
        }
    }

    private List<Checkpoint> witnessed() throws IOException {
        List<Checkpoint> witnessed = new ArrayList<>();
        if (checkpoints != null) {
            ObjectMapper mapper = new ObjectMapper();
            for (String line : Files.readAllLines(checkpoints)) {
                witnessed.add(Checkpoint.of(mapper.readTree(line)));
            }
        }
        return witnessed;
    }
}
