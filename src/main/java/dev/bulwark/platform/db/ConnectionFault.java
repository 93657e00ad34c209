package dev.bulwark.platform.db;

import dev.bulwark.platform.startup.StartRefused;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.Optional;

/** A connection that cannot be had, told to the operator in the variables that decide it. */
final class ConnectionFault {

    private static final String UNREACHABLE = "08001";

    private ConnectionFault() {}

    /**
     * Empty when the failure is about something else.
     *
     * @param roleVariable the variable that names the role of this connection
     */
    static Optional<StartRefused> in(Throwable failure, String roleVariable) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String state = sqlState(cause);
            if (state != null) {
                String said =
                        String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
                return meaning(state, roleVariable)
                        .map(meaning -> new StartRefused(meaning + ". The database driver says: " + said));
            }
        }
        return Optional.empty();
    }

    /** By class of SQLSTATE, PostgreSQL documentation, appendix A. */
    private static Optional<String> meaning(String sqlState, String roleVariable) {
        if (sqlState.startsWith("08")) {
            return Optional.of("BULWARK_DB_URL names a database that cannot be reached, or that fails the check of its"
                    + " certificate (BULWARK_DB_CA, BULWARK_DB_TLS)");
        }
        if (sqlState.startsWith("28")) {
            return Optional.of("the database refuses the login of " + roleVariable + "");
        }
        return switch (sqlState) {
            case "3D000" -> Optional.of("BULWARK_DB_URL names a database that does not exist");
            case "57P03" -> Optional.of("the database is starting up or shutting down");
            case "53300" -> Optional.of("the database has no connection left");
            case "42501" ->
                Optional.of("the role of " + roleVariable + " lacks a right; the first start needs"
                        + " BULWARK_DB_OWNER_USERNAME and BULWARK_DB_OWNER_PASSWORD");
            default -> Optional.empty();
        };
    }

    /** Null for what no database driver says. */
    static String sqlState(Throwable failure) {
        if (failure instanceof SQLException jdbc) {
            return jdbc.getSQLState();
        }
        if (failure instanceof PgException reactive) {
            return reactive.getSqlState();
        }
        // The reactive driver has no SQLSTATE for a connection that fails before the server speaks.
        return failure instanceof VertxException || failure instanceof ConnectException ? UNREACHABLE : null;
    }
}
