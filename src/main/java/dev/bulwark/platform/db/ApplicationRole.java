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

    private static final String EXISTS = "select exists (select from pg_roles where rolname = ?)";

    /** Asked first, for a refused statement goes to the server's log, and this one holds a password. */
    private static final String MAY_MAKE_ROLES =
            "select exists (select from pg_roles where rolname = current_user and (rolcreaterole or rolsuper))";

    /** DDL takes no parameters, so the server itself quotes both. A replica that starts at the same time may be first. */
    private static final String MAKE = """
            select format('do %L', format(
                'begin %s; exception when duplicate_object or unique_violation then null; end',
                format('create role %I login password %L', ?, ?)))""";

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
        Connection owner = context.getConnection();
        try {
            if (isTrue(owner, EXISTS, role)) {
                return;
            }
            if (!isTrue(owner, MAY_MAKE_ROLES)) {
                throw new StartRefused(
                        "the application's database role does not exist and the owner cannot make it. Run as a "
                                + "superuser: CREATE ROLE <BULWARK_DB_USERNAME> LOGIN PASSWORD '<BULWARK_DB_PASSWORD>'");
            }
            String make = value(owner, MAKE, role, config.getValue("quarkus.datasource.password", String.class));
            try (Statement statement = owner.createStatement()) {
                statement.execute(make);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the application's database role could not be made", failure);
        }
    }

    private static boolean isTrue(Connection connection, String query, String... parameters) throws SQLException {
        return "t".equals(value(connection, query, parameters));
    }

    private static String value(Connection connection, String query, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int n = 0; n < parameters.length; n++) {
                statement.setString(n + 1, parameters[n]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    @Override
    public String getCallbackName() {
        return "application role";
    }
}
