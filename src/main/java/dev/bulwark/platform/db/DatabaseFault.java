package dev.bulwark.platform.db;

import com.fasterxml.jackson.core.JacksonException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/** Whose fault a transaction is that failed: what decides whether the same work can succeed later. */
public enum DatabaseFault {
    /** The database is not there for us: no connection, a full pool, a stop, a right that is missing. The work is to be kept. */
    AWAY,
    /** It gave up waiting, or another was in the way. Less at once may succeed. */
    BUSY,
    /** What was asked cannot be done, by the database or by ourselves, however often it is tried. */
    OF_WORK;

    /**
     * Classes of SQLSTATE that speak of the rows and not of the server (PostgreSQL documentation, appendix A): cardinality, data,
     * integrity, a program's limit, an exception of a function, and damaged storage.
     */
    private static final String OF_ROWS = "21 22 23 54 P0 XX";

    private static final String CANCELED = "57014";
    private static final String LOCK_NOT_HAD = "55P03";
    private static final String ROLLED_BACK = "40";

    /** What a database says counts first, wherever in the chain of causes; what only a driver says, next. */
    public static DatabaseFault of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String state = ConnectionFault.sqlState(cause);
            if (state != null) {
                return ofState(state);
            }
            if (isOfConnection(cause)) {
                return AWAY;
            }
        }
        return OF_WORK;
    }

    private static DatabaseFault ofState(String state) {
        if (state.equals(CANCELED) || state.equals(LOCK_NOT_HAD) || state.startsWith(ROLLED_BACK)) {
            return BUSY;
        }
        return OF_ROWS.contains(state.substring(0, 2)) ? OF_WORK : AWAY;
    }

    private static boolean isOfConnection(Throwable cause) {
        return cause instanceof IOException && !(cause instanceof JacksonException) // which is one, of what was read
                || cause instanceof TimeoutException
                || cause instanceof VertxException
                || cause instanceof NoStackTraceThrowable; // how a pool says that no connection came free
    }
}
