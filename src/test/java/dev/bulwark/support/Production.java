package dev.bulwark.support;

import io.restassured.RestAssured;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The packaged service in a process of its own, on a PostgreSQL of its own, with nothing but environment variables. */
public final class Production implements AutoCloseable {

    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final long START_MAX_MILLIS = 60_000;

    private final ProductionDatabase database;
    private final int httpPort = freePort();
    private final int httpsPort = freePort();
    private final int managementPort = freePort();
    private Process process;
    private Path log;

    public Production() throws IOException, SQLException {
        this(Map.of());
    }

    /** @param databaseSettings of the PostgreSQL server, beside those that make it durable */
    public Production(Map<String, String> databaseSettings) throws IOException, SQLException {
        this(new ProductionDatabase(databaseSettings));
    }

    private Production(ProductionDatabase database) {
        this.database = database;
    }

    /** Another process on the same database, which the first one closes. Not started yet. */
    public Production replica() {
        return new Production(database);
    }

    public ProductionDatabase database() {
        return database;
    }

    /** Every variable that a first start needs. */
    public Map<String, String> variables() {
        Map<String, String> variables = new TreeMap<>();
        variables.put("BULWARK_DB_URL", "postgresql://localhost:" + database.port() + "/core");
        variables.put("BULWARK_DB_USERNAME", "core_app");
        variables.put("BULWARK_DB_PASSWORD", "Kfx8-vj2Q-'app");
        variables.put("BULWARK_DB_OWNER_USERNAME", "schema_owner");
        variables.put("BULWARK_DB_OWNER_PASSWORD", "Kfx8-vj2Q-owner");
        variables.put("BULWARK_DB_TLS", "disable");
        variables.put("BULWARK_MASTER_KEY", "q83vEjRWeJC6mHZUMhD+3LqYdlQyEAAREiMzRFVmd4g=");
        variables.put("BULWARK_PASSWORD_PEPPER", "7f1c0a5be2d94c36a8b1f0e9d2c3b4a5");
        variables.put("BULWARK_BOOTSTRAP_ADMIN_PASSWORD", "First-Admin-2026!");
        variables.put("BULWARK_AUTH_MFA_ROLES", "none"); // the admin of these tests has no phone
        // Of this database alone: checkpoints of another would say that this one was tampered with.
        variables.put("BULWARK_AUDIT_ANCHOR_FILE", "target/checkpoints-" + database.port() + '-' + httpPort + ".log");
        variables.put("BULWARK_POSTURE_EVERY", "0s"); // no probe leaves events among those that a test counts
        return variables;
    }

    /** The variables of every later start, which needs neither the owner nor the first password. */
    public static Map<String, String> laterVariables(Map<String, String> first) {
        Map<String, String> variables = new TreeMap<>(first);
        variables.keySet().removeIf(name -> name.startsWith("BULWARK_DB_OWNER") || name.contains("BOOTSTRAP"));
        return variables;
    }

    public Process launch(Map<String, String> variables) throws IOException {
        log = Files.createTempFile("bulwark", ".log");
        ProcessBuilder builder = command();
        builder.environment().putAll(variables);
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(httpPort));
        builder.environment().put("QUARKUS_HTTP_SSL_PORT", Integer.toString(httpsPort));
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        process = builder.start();
        return process;
    }

    /** The packaged program with these arguments, and with no variable of ours. */
    public static ProcessBuilder command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                JAR.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("BULWARK_") || name.startsWith("QUARKUS_"));
        return builder;
    }

    /** Launches and waits until the service is ready. */
    public void start(Map<String, String> variables) throws IOException {
        launch(variables);
        Eventually.within(START_MAX_MILLIS, () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("the service ended: " + output());
            }
            return isReady();
        });
    }

    /** Of a service that runs, after something else was away. */
    public void awaitReady() {
        Eventually.within(START_MAX_MILLIS, this::isReady);
    }

    private boolean isReady() {
        try {
            return RestAssured.get("http://localhost:" + managementPort + "/q/health/ready")
                            .statusCode()
                    == 200;
        } catch (Exception notListening) {
            return false;
        }
    }

    /** What a failing start says, once it has ended. */
    public String refusal(Map<String, String> variables) throws Exception {
        launch(variables);
        if (!process.waitFor(START_MAX_MILLIS, TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("the service runs: " + output());
        }
        if (process.exitValue() == 0) {
            throw new IllegalStateException("exit code 0: " + output());
        }
        return output();
    }

    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public String url() {
        return "http://localhost:" + httpPort;
    }

    public String secureUrl() {
        return "https://localhost:" + httpsPort;
    }

    public String managementUrl() {
        return "http://localhost:" + managementPort;
    }

    /** kill -9. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM; the exit code. */
    public int stop() throws InterruptedException {
        terminate();
        process.waitFor();
        return process.exitValue();
    }

    /** SIGTERM, without waiting for what follows. */
    public void terminate() {
        process.destroy();
    }

    public Process process() {
        return process;
    }

    @Override
    public void close() throws IOException {
        if (process != null) {
            process.destroyForcibly();
        }
        database.close();
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What lies beside the jar; for looking at what production ships. */
    public static List<String> shippedLibraries() {
        return List.of(new File("target/quarkus-app/lib/main").list());
    }
}
