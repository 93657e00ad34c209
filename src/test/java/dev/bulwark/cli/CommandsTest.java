package dev.bulwark.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bulwark.evidence.export.ExportFormat;
import dev.bulwark.evidence.export.ExportStatement;
import dev.bulwark.evidence.tree.CanonicalJson;
import dev.bulwark.evidence.tree.Checkpoint;
import dev.bulwark.evidence.tree.ExportLines;
import dev.bulwark.evidence.tree.Frontier;
import dev.bulwark.evidence.tree.Hashes;
import dev.bulwark.evidence.tree.Signatures;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandsTest {

    @TempDir
    Path directory;

    private Path plain;
    private Path password;
    private final StringWriter said = new StringWriter();

    @BeforeEach
    void write() throws IOException {
        plain = Files.writeString(directory.resolve("export.json"), "{}");
        password = Files.writeString(directory.resolve("password"), "twelve boxers hunt Eva\nanother line");
    }

    private int run(String... arguments) {
        CommandLine commands = Commands.commandLine();
        commands.setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
        return commands.execute(arguments);
    }

    private int seal() {
        return run("seal", plain.toString(), "--password-file", password.toString());
    }

    private int open(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("open-sealed", plain + ".encrypted", "--password-file", password.toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    @Test
    void whatWasSealedOpens() throws IOException {
        assertEquals(0, seal());
        Files.delete(plain);
        assertEquals(0, open());
        assertEquals("{}", Files.readString(plain));
        assertEquals(plain + ".encrypted\n" + plain + "\n", said.toString());
    }

    @Test
    void aWrongPasswordSaysSoAndLeavesNothing() throws IOException {
        seal();
        Files.writeString(password, "twelve boxers hunt Eve");
        assertEquals(1, open("--to", directory.resolve("opened").toString()));
        assertTrue(said.toString().endsWith("the password is wrong\n"), said.toString());
        assertFalse(Files.exists(directory.resolve("opened")));
    }

    @Test
    void aFileThatExistsStays() throws IOException {
        seal();
        Files.writeString(plain, "newer");
        assertEquals(1, open());
        assertTrue(said.toString().endsWith(plain + " exists already, and nothing was written\n"), said.toString());
        assertEquals("newer", Files.readString(plain));
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        assertEquals(1, open("--to", directory.resolve("opened").toString()));
        assertEquals(plain + ".encrypted is not there\n", said.toString());
    }

    @Test
    void anEmptyPasswordIsNone() throws IOException {
        Files.writeString(password, "\n");
        assertEquals(1, seal());
        assertEquals("a password is needed\n", said.toString());
    }

    @Test
    void aNameWithoutTheSuffixNeedsToBeToldWhereTo() throws IOException {
        seal();
        Path renamed = Files.move(Path.of(plain + ".encrypted"), directory.resolve("a"));
        assertEquals(1, run("open-sealed", renamed.toString(), "--password-file", password.toString()));
        assertTrue(said.toString().contains("say with --to where to write"), said.toString());
    }

    @Test
    void whatIsNoCommandIsRefused() {
        assertEquals(2, run("unseal"));
        assertTrue(said.toString().contains("Unmatched argument"), said.toString());
    }

    private static EllipticCurveJsonWebKey key(Path keys) throws Exception {
        EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        key.setKeyId("test");
        Files.writeString(keys, new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY));
        return key;
    }

    /** An export of one event, signed by a key of this test. */
    private Path export(Path keys) throws Exception {
        EllipticCurveJsonWebKey key = key(keys);
        String lines = ExportFormat.CSV.head() + "\"1\",,,,,,,\"{}\"\r\n";
        byte[] sha256 = ExportStatement.digest().digest(lines.getBytes(StandardCharsets.UTF_8));
        Instant at = Instant.parse("2026-01-31T12:00:00Z");
        byte[] payload = new ExportStatement("csv", sha256, 1, 3, 7, Map.of("action", "auth.login"), at).payload();
        String signature = Signatures.sign(payload, "test", key.getEcPrivateKey());
        return Files.writeString(directory.resolve("audit.csv"), lines + ExportFormat.CSV.statement(signature));
    }

    /** What was before its first event it cannot show, and says so. */
    @Test
    void aRecordSaysWhereItBegins() throws Exception {
        EllipticCurveJsonWebKey key = key(directory.resolve("keys.json"));
        Frontier begun = Frontier.EMPTY.append(new byte[Hashes.BYTES]);
        ObjectNode event = JsonNodeFactory.instance.objectNode().put("id", "1");
        Frontier frontier = begun.append(Hashes.leaf(CanonicalJson.bytes(event)));
        Instant at = Instant.parse("2026-01-31T12:00:00Z");
        Checkpoint unsigned = new Checkpoint(2, frontier.root(), new byte[Hashes.BYTES], at, "");
        String signature = Signatures.sign(unsigned.payload(), "test", key.getEcPrivateKey());
        Checkpoint checkpoint = new Checkpoint(2, frontier.root(), new byte[Hashes.BYTES], at, signature);
        Path record = Files.writeString(
                directory.resolve("audit.ndjson"),
                ExportLines.head(begun, null) + ExportLines.event(1, event) + ExportLines.checkpoint(checkpoint));
        assertEquals(
                0,
                run(
                        "verify-audit",
                        record.toString(),
                        "--key",
                        directory.resolve("keys.json").toString()));
        assertEquals(
                "valid: 1 events from position 1 on; the last checkpoint covers 2, signed 2026-01-31T12:00:00Z\n",
                said.toString());
    }

    @Test
    void anExportIsCheckedWithThePublicKeysAlone() throws Exception {
        Path keys = directory.resolve("keys.json");
        Path export = export(keys);
        assertEquals(0, run("verify-export", export.toString(), "--key", keys.toString()));
        assertEquals(
                "valid: 1 events as csv of the first 7, without 3 that are retired, written 2026-01-31T12:00:00Z; chosen by {action=auth.login}\n",
                said.toString());
        Files.writeString(export, Files.readString(export).replace("\"1\"", "\"2\""));
        assertEquals(1, run("verify-export", export.toString(), "--key", keys.toString()));
        assertTrue(
                said.toString().endsWith("BROKEN: not what was signed, or its last line is missing\n"),
                said.toString());
    }
}
