package dev.bulwark.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The PostgreSQL beside a packaged service, as durable as in production, with an owner's role and an empty database. */
public final class ProductionDatabase implements AutoCloseable {

    private static final long START_MAX_MILLIS = 60_000;
    private static final long LEFTOVERS_MAX_MILLIS = 30_000;

    private final Path data = Files.createTempDirectory("bulwark-production-postgres");
    private final Map<String, String> settings;
    private final EmbeddedPostgres first;

    /** @param settings of the server, beside those that make it durable */
    ProductionDatabase(Map<String, String> settings) throws IOException, SQLException {
        this.settings = settings;
        first = server().start();
        try (Connection connection = connection("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create role schema_owner login createrole password 'Kfx8-vj2Q-owner'");
            statement.execute("create database core owner schema_owner");
        }
    }

    private EmbeddedPostgres.Builder server() {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setPGStartupWait(Duration.ofMillis(START_MAX_MILLIS))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on");
        settings.forEach(builder::setServerConfig);
        return builder;
    }

    int port() {
        return first.getPort();
    }

    /** Of the service's database, for the superuser. */
    public String url() {
        return first.getJdbcUrl("postgres", "core");
    }

    /** As the superuser. */
    public int change(String sql) {
        try (Connection connection = connection("core");
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Every file of the server: tables, indexes, the write-ahead log. */
    public List<Path> files() throws IOException {
        try (Stream<Path> found = Files.walk(data)) {
            return found.filter(Files::isRegularFile).toList();
        }
    }

    /** What is still in memory goes to the files. */
    public void checkpoint() throws SQLException {
        try (Connection connection = connection("core");
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    /** As the superuser. */
    public Connection connection(String name) throws SQLException {
        return first.getDatabase("postgres", name).getConnection();
    }

    /** The first column of every row of the service's database, as text. */
    public List<String> query(String sql) {
        try (Connection connection = connection("core");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * kill -9 of the server process and then of its children, as when a container dies; by itself a child would still commit
     * and answer what it is doing. All are waited for: while one lives, no other server can start on the directory.
     */
    public void kill() throws IOException {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> children = postmaster.children().toList();
        postmaster.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        Eventually.within(
                LEFTOVERS_MAX_MILLIS,
                () -> !postmaster.isAlive() && children.stream().noneMatch(ProcessHandle::isAlive));
    }

    private ProcessHandle postmaster() throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        return ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(pidFile).get(0).strip()))
                .orElseThrow();
    }

    /** Every process of the server stands still: connections stay open, and nothing is said on them. */
    public void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** After {@link #freeze}. */
    public void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        ProcessHandle postmaster = postmaster();
        List<String> command = new ArrayList<>(List.of("kill", "-" + name, Long.toString(postmaster.pid())));
        postmaster.children().map(child -> Long.toString(child.pid())).forEach(command::add);
        if (new ProcessBuilder(command).start().waitFor() != 0) {
            throw new IllegalStateException(name + " did not reach every process of the server");
        }
    }

    /** After a kill: on the same directory and port, where it recovers what had committed. */
    public void startAgain() {
        EmbeddedPostgres.Builder again =
                server().setPort(port()).setCleanDataDirectory(false).setRegisterShutdownHook(false);
        Eventually.within(START_MAX_MILLIS, () -> {
            try {
                Files.deleteIfExists(data.resolve("epg-lock")); // held by this JVM, for the server that was killed
                again.start();
                return true;
            } catch (IOException leftover) {
                return false; // a child that was born while its parent was killed
            }
        });
    }

    /** Ends whichever server runs on the directory, and removes the directory. */
    @Override
    public void close() throws IOException {
        first.close();
    }
}
