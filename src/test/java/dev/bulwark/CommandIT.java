package dev.bulwark;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
