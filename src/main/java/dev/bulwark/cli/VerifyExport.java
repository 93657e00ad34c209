package dev.bulwark.cli;

import dev.bulwark.evidence.export.ExportCheck;
import dev.bulwark.evidence.export.ExportStatement;
import dev.bulwark.evidence.tree.Signatures;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks an export in another form than NDJSON with the public keys alone. */
@Command(
        name = "verify-export",
        description =
                "Checks that a CSV, CEF or OCSF export of the audit trail is, to the byte, what the service signed."
                        + " Whether it tells all is what verify-audit checks.",
        mixinStandardHelpOptions = true)
final class VerifyExport implements Callable<Integer> {

    @Parameters(paramLabel = "EXPORT", description = "what GET /api/audit/export?format=... has answered")
    private Path export;

    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE",
            description = "the public keys, as /.well-known/audit-keys.json had them when you kept them")
    private Path keys;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = command.commandLine().getOut();
        try (InputStream file = new BufferedInputStream(Files.newInputStream(export))) {
            Optional<ExportStatement> proved = ExportCheck.check(file, Signatures.keys(Files.readString(keys)));
            if (proved.isEmpty()) {
                out.println("BROKEN: not what was signed, or its last line is missing");
                return ExitCode.SOFTWARE;
            }
            ExportStatement statement = proved.get();
            out.printf(
                    "valid: %d events as %s of the first %d%s, written %s; chosen by %s%n",
                    statement.events(),
                    statement.format(),
                    statement.treeSize(),
                    statement.retired() == 0 ? "" : ", without " + statement.retired() + " that are retired",
                    statement.createdAt(),
                    statement.filter().isEmpty() ? "no filter" : statement.filter());
            return ExitCode.OK;
        }
    }
}
