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
        Optional<Integer> orphan = test ? Optional.empty() : LeftoverPostgres.takeOver(data);
        int port = orphan.isPresent() ? orphan.get() : launch(data, test);
        prepare(port);
        return "postgresql://127.0.0.1:" + port + '/' + DATABASE;
    }

    private static int launch(Path data, boolean test) throws IOException {
        LOG.infof(
                "%s the embedded PostgreSQL 18 in %s",
                Files.exists(data.resolve("PG_VERSION")) ? "Starting" : "Unpacking and initialising", data);
        Files.createDirectories(data);
        try {
            return server(data, test).start().getPort();
        } catch (IOException | IllegalStateException failure) {
            throw new IllegalStateException(
                    "the embedded PostgreSQL in " + data + " does not start; delete that directory to begin anew",
                    failure);
        }
    }

    /** The same collation and case rules on every machine, whatever its locale is. */
    private static EmbeddedPostgres.Builder server(Path data, boolean test) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(test)
                .setPGStartupWait(START_MAX)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "128MB");
    }

    /** Both roles and the database, so that dev and test run with production's rights. */
    private static void prepare(int port) throws SQLException {
        try (Connection connection = connect(port);
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

    /** Whether a server of ours on this directory answers at that port. */
    static boolean runsOn(Path data, int port) {
        try (Connection connection = connect(port);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show data_directory")) {
            return rows.next() && Files.isSameFile(Path.of(rows.getString(1)), data);
        } catch (SQLException | IOException notYetOrNoMore) {
            return false;
        }
    }

    /** As the superuser, to the maintenance database. */
    private static Connection connect(int port) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "postgres");
    }
}
