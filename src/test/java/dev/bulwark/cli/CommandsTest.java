package dev.bulwark.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
}
