package dev.bulwark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.bulwark.support.Eventually;
import dev.bulwark.support.Production;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged artifact as an operator's tool, without any configuration. */
class CommandIT {

    @TempDir
    Path elsewhere;

    private int run(String password, String... arguments) throws IOException, InterruptedException {
        Process command = Production.command(arguments)
                .directory(elsewhere.toFile())
                .redirectErrorStream(true)
                .start();
        try (OutputStream input = command.getOutputStream()) {
            input.write(password.getBytes(StandardCharsets.UTF_8));
        }
        command.getInputStream().transferTo(OutputStream.nullOutputStream());
        return command.waitFor();
    }

    @Test
    void aSealedFileOpensWithItsPasswordAlone() throws Exception {
        Path plain = Files.writeString(elsewhere.resolve("export.json"), "{}");
        assertEquals(0, run("twelve boxers hunt Eva", "seal", "export.json"));
        Files.delete(plain);
        assertEquals(1, run("twelve boxers hunt Eve", "open-sealed", "export.json.encrypted"));
        assertEquals(0, run("twelve boxers hunt Eva", "open-sealed", "export.json.encrypted"));
        assertEquals("{}", Files.readString(plain));
    }

    @Test
    void anInterruptedOpeningLeavesNothingBehind() throws Exception {
        Files.write(elsewhere.resolve("scan"), new byte[300_000]);
        assertEquals(0, run("twelve boxers hunt Eva", "seal", "scan"));
        byte[] sealed = Files.readAllBytes(elsewhere.resolve("scan.encrypted"));
        Path pipe = elsewhere.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Process opening = Production.command("open-sealed", "pipe", "--to", "opened")
                .directory(elsewhere.toFile())
                .start();
        try (OutputStream input = opening.getOutputStream()) {
            input.write("twelve boxers hunt Eva".getBytes(StandardCharsets.UTF_8));
        }
        try (OutputStream feed = Files.newOutputStream(pipe)) {
            feed.write(sealed, 0, sealed.length / 2);
            feed.flush();
            Eventually.within(30_000, () -> unfinished() == 1);
            opening.destroy();
            opening.waitFor();
        }
        assertEquals(0, unfinished());
        assertFalse(Files.exists(elsewhere.resolve("opened")));
    }

    private int unfinished() {
        return elsewhere.toFile().list((directory, name) -> name.matches("\\.opened.*\\.part")).length;
    }
}
