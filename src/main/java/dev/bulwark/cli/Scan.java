package dev.bulwark.cli;

import dev.bulwark.platform.probe.Target;
import dev.bulwark.posture.scan.ScanReport;
import dev.bulwark.posture.scan.Scanner;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the specification's scanner against a deployment. */
@Command(
        name = "scan",
        description =
                "Looks for SQL injection, cross-site scripting and missing CSRF protection, as nobody or with an access"
                        + " token. Scan only what you may: the payloads are those of attackers.",
        footer = "%nThe access token is read from --token-file, else from the environment variable " + Scan.TOKEN
                + "; without either the scan asks as nobody.",
        mixinStandardHelpOptions = true)
final class Scan implements Callable<Integer> {

    static final String TOKEN = "BULWARK_SCAN_TOKEN";

    @Parameters(paramLabel = "URL", description = "where the deployment answers, such as https://bank.example")
    private String url;

    @Option(names = "--token-file", paramLabel = "FILE", description = "its first line is an access token")
    private Path tokenFile;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException {
        String token = token();
        ScanReport report = Scanner.scan(target(token));
        PrintWriter out = command.commandLine().getOut();
        out.printf("Scanned %s %s: answered %s%n", url, token == null ? "as nobody" : "logged in", report.answers());
        if (report.throttled() > 0) {
            out.printf(
                    "%d requests met the rate limit, and were not looked at; scan again later%n", report.throttled());
        }
        out.printf(
                "Scan complete. Found %d vulnerabilities:%n", report.findings().size());
        report.findings()
                .forEach(finding -> out.printf(
                        "  - %s: %s at %s (%s)%n",
                        finding.type().toUpperCase(Locale.ROOT),
                        finding.description(),
                        finding.endpoint(),
                        finding.severity()));
        return report.isClean() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private Target target(String token) throws IOException {
        try {
            return Target.of(url, token);
        } catch (IllegalArgumentException malformed) {
            throw new IOException("not an http or https URL: " + url, malformed);
        }
    }

    /** Null for none. Never an argument, which every user of the machine could read. */
    private String token() throws IOException {
        String text = tokenFile == null
                ? System.getenv(TOKEN)
                : Files.readString(tokenFile).lines().findFirst().orElse("");
        if (text == null) {
            return null;
        }
        if (text.isBlank()) {
            throw new IOException("the access token is empty");
        }
        return text.strip();
    }
}
