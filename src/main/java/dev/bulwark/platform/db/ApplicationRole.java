package dev.bulwark.platform.db;

import dev.bulwark.platform.startup.StartRefused;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Makes the application's role before the first migration grants it anything, if the owner may make roles. */
public class ApplicationRole implements Callback {

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        Config config = ConfigProvider.getConfig();
        String role = config.getValue("quarkus.datasource.username", String.class);
        try {
            if (!exists(context.getConnection(), role)) {
                create(context.getConnection(), role, config.getValue("quarkus.datasource.password", String.class));
            }
        } catch (SQLException refused) {
            throw new StartRefused(
                    "the application's database role does not exist and the owner cannot make it. Run as a "
                            + "superuser: CREATE ROLE <BULWARK_DB_USERNAME> LOGIN PASSWORD '<BULWARK_DB_PASSWORD>'");
        }
    }

    private static boolean exists(Connection connection, String role) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select 1 from pg_roles where rolname = ?")) {
            query.setString(1, role);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** DDL takes no parameters; the server itself quotes the name and the password. */
    private static void create(Connection connection, String role, String password) throws SQLException {
        String ddl;
        try (PreparedStatement quote =
                connection.prepareStatement("select format('create role %I login password %L', ?, ?)")) {
            quote.setString(1, role);
            quote.setString(2, password);
            try (ResultSet rows = quote.executeQuery()) {
                rows.next();
                ddl = rows.getString(1);
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(ddl);
        }
    }

    @Override
    public String getCallbackName() {
        return "application role";
    }
}
