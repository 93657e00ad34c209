package dev.bulwark.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bulwark.evidence.tree.Signatures;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a receipt of an erasure with the public keys alone. */
@Command(
        name = "verify-receipt",
        description =
                "Checks the receipt of an erasure: the signature holds, no key is left, and no column says anything that"
                        + " was to go. Needs the public keys and nothing else.",
        mixinStandardHelpOptions = true)
final class VerifyReceipt implements Callable<Integer> {

    private static final String TYPE = "erasure-receipt";

    @Parameters(paramLabel = "RECEIPT", description = "what GET /api/gdpr/receipts/{id} has answered")
    private Path receipt;

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
        if (!(new ObjectMapper().readTree(receipt.toFile()) instanceof ObjectNode told)
                || !Signatures.holds(TYPE, told, Signatures.keys(Files.readString(keys)))) {
            out.println("BROKEN: no key of these signed this receipt");
            return ExitCode.SOFTWARE;
        }
        long left = told.path("data_keys").asLong();
        long gone = 0;
        for (JsonNode column : told.path("columns")) {
            left += column.path("left").asLong();
            gone += column.has("left") ? 1 : 0;
        }
        if (left > 0) {
            out.println("BROKEN: something was left");
            return ExitCode.SOFTWARE;
        }
        out.printf(
                "valid: customer %s was erased at %s; %d columns were read back, and nothing was left%n",
                told.path("customer_id").asText(), told.path("erased_at").asText(), gone);
        return ExitCode.OK;
    }
}
