package dev.bulwark.platform.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.ConnectException;
import java.sql.SQLException;
import org.hibernate.exception.LockTimeoutException;
import org.hibernate.exception.SQLGrammarException;
import org.junit.jupiter.api.Test;

/** What is told as 503, to be tried again, and what is a fault of the service. */
class OutageTest {

    @Test
    void aDatabaseThatIsGoneIsAnOutageHoweverTheDriverSaysIt() {
        assertTrue(ProblemMapper.isOutage(new ConnectException("refused")));
        assertTrue(ProblemMapper.isOutage(ClosedConnectionException.INSTANCE));
        Throwable closed = new NoStackTraceThrowable("Connection is not active now, current status: CLOSED");
        assertTrue(ProblemMapper.isOutage(closed), "answered 500 when the database was killed under load");
        assertTrue(ProblemMapper.isOutage(new IllegalStateException(closed)));
    }

    @Test
    void aLockThatIsNotComeByInTimeIsToBeTriedAgainAlsoThroughASession() {
        SQLException late = new SQLException("canceling statement due to lock timeout", "55P03");
        assertTrue(ProblemMapper.isOutage(new IllegalStateException(new LockTimeoutException("", late, "select 1"))));
        SQLException broken = new SQLException("no such column", "42703");
        assertFalse(ProblemMapper.isOutage(new SQLGrammarException("", broken, "select 1")));
        assertFalse(ProblemMapper.isOutage(new SQLGrammarException("", new SQLException("no state"), "select 1")));
    }

    @Test
    void anotherFaultWithoutATypeIsNoOutage() {
        assertFalse(ProblemMapper.isOutage(new NoStackTraceThrowable("something else")));
        assertFalse(ProblemMapper.isOutage(new NoStackTraceThrowable(null)));
    }
}
