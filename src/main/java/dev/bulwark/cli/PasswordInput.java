package dev.bulwark.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/**
 * Where a password comes from: a file, else the terminal without echo, else the first line of the input. Never an
 * argument, which every user of the machine could read.
 */
final class PasswordInput {

    @Option(names = "--password-file", paramLabel = "FILE", description = "its first line is the password")
    private Path file;

    char[] read() throws IOException {
        if (file != null) {
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                return firstLine(lines);
            }
        }
        Console console = System.console();
        if (console != null) {
            return required(console.readPassword("Password: "));
        }
        return firstLine(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
    }

    private static char[] firstLine(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        return required(line == null ? null : line.toCharArray());
    }

    private static char[] required(char[] password) throws IOException {
        if (password == null || password.length == 0) {
            throw new IOException("a password is needed");
        }
        return password;
    }
}
