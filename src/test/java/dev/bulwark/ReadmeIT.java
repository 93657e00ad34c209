package dev.bulwark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Documented;
import dev.bulwark.support.Eventually;
import dev.bulwark.support.Production;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Does what the README tells a newcomer, word for word, in a copy of the sources. */
class ReadmeIT {

    private static final long DEV_START_MAX_MILLIS = 300_000;
    private static final String DEV = "./mvnw quarkus:dev";

    @TempDir(cleanup = CleanupMode.NEVER)
    Path checkout;

    private static List<String> commands() throws IOException {
        return Documented.commands(Path.of("README.md"));
    }

    @Test
    void everyCommandIsOneThatTheBuildExecutes() throws IOException {
        List<String> commands = commands();
        assertEquals(6, commands.size());
        assertEquals(DEV, commands.get(0)); // below
        assertTrue(Files.readString(Path.of(".ci/run")).contains(commands.get(4)));
        assertEquals(
                "./mvnw -B package\njava -jar target/quarkus-app/quarkus-run.jar",
                commands.get(5)); // ProductionStartIT
    }

    @Test
    void theWalkWorksWordForWord() throws Exception {
        copySources();
        int port = Production.freePort();
        int managementPort = Production.freePort();
        Path log = checkout.resolve("dev.log");
        Process dev = bash(DEV + " -B -Ddebug=false -Dquarkus.console.enabled=false -Dquarkus.http.port=" + port
                        + " -Dquarkus.management.port=" + managementPort)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            Eventually.within(DEV_START_MAX_MILLIS, () -> {
                if (!dev.isAlive()) {
                    throw new IllegalStateException(read(log));
                }
                return answers(port);
            });
            walk(port);
            assertTrue(read(log).contains("demo user: teller / Demo-2026-Te! (teller)"), read(log));
        } finally {
            dev.descendants().forEach(ProcessHandle::destroy);
            dev.destroy();
            assertTrue(dev.waitFor(60, TimeUnit.SECONDS));
        }
    }

    private void walk(int port) throws Exception {
        List<String> commands = commands();
        String script = String.join("\n", "set -e", commands.get(1), commands.get(2), commands.get(3))
                .replace("http://localhost:8080", "http://localhost:" + port);
        Process walk = bash(script).redirectErrorStream(true).start();
        String said = new String(walk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, walk.waitFor(), said);
        String[] answers = said.strip().split("\n");
        assertEquals(12, answers.length, said);
        assertTrue(answers[0].contains("\"status\":\"posted\""), said);
        assertTrue(answers[1].contains("\"amount\":\"12.50\""), said);
        assertTrue(answers[2].contains("\"balance_after\":\"87.50\""), said);
        assertTrue(answers[3].contains("\"balance_after\":\"12.50\""), said);
        for (String action :
                List.of("customers.create", "accounts.open", "accounts.deposit", "accounts.transfer", "auth.login")) {
            assertTrue(answers[4].contains("\"action\":\"" + action + "\""), action + " is not in " + answers[4]);
        }
        assertTrue(answers[5].contains("\"payout\":\"990.00\""), said);
        assertTrue(answers[6].contains("\"code\":\"maker_is_approver\""), said);
        assertTrue(answers[7].contains("\"status\":\"approved\""), said);
        assertTrue(answers[8].contains("\"paid_out\":\"990.00\""), said);
        assertTrue(answers[9].contains("\"owed\":\"950.00\""), said);
        assertTrue(answers[10].contains("\"formula\":\"950.00 * 8.9 % * ("), said);
        assertTrue(answers[11].contains("\"status\":\"closed\""), said);
    }

    private ProcessBuilder bash(String script) {
        return new ProcessBuilder("bash", "-c", script).directory(checkout.toFile());
    }

    private static boolean answers(int port) {
        try {
            return RestAssured.get("http://localhost:" + port + "/.well-known/jwks.json")
                            .statusCode()
                    == 200;
        } catch (Exception notYet) {
            return false;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void copySources() throws IOException {
        for (String part : List.of("pom.xml", "mvnw", ".mvn", "src/main", "openapi.yaml")) {
            try (Stream<Path> files = Files.walk(Path.of(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = checkout.resolve(file);
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
