package dev.bulwark.evidence.months;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** A server with databases of the service, each migrated as far as a test wants, with the roles of production. */
final class MonthsDatabase implements AutoCloseable {

    static final String OWNER = "schema_owner";
    static final String APPLICATION = "core_app";
    private static final String PASSWORD = "local";

    private final EmbeddedPostgres server = EmbeddedPostgres.builder().start();
    private String name;

    MonthsDatabase() throws IOException, SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String role : List.of(OWNER, APPLICATION)) {
                statement.execute("create role " + role + " login password '" + PASSWORD + "'");
            }
        }
    }

    /** Another database, empty. */
    void begin(String database) throws SQLException {
        name = database;
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database + " owner " + OWNER);
        }
    }

    /** @param target a version, or {@code latest} */
    void migrate(String target) {
        Flyway.configure()
                .dataSource(url(), OWNER, PASSWORD)
                .placeholders(Map.of("app_role", APPLICATION))
                .target(target)
                .load()
                .migrate();
    }

    String url() {
        return server.getJdbcUrl("postgres", name).replaceFirst("\\?.*", "");
    }

    Connection as(String role) throws SQLException {
        return DriverManager.getConnection(url(), role, PASSWORD);
    }

    int change(String sql) throws SQLException {
        return change(OWNER, sql);
    }

    int change(String role, String sql) throws SQLException {
        try (Connection connection = as(role);
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** Runs what may answer rows, which nobody reads. */
    void run(String role, String sql) throws SQLException {
        try (Connection connection = as(role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of every row, as text. */
    List<String> query(String sql) throws SQLException {
        try (Connection connection = as(OWNER);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
