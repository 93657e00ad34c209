package dev.bulwark.platform.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.ConnectException;
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
    void anotherFaultWithoutATypeIsNoOutage() {
        assertFalse(ProblemMapper.isOutage(new NoStackTraceThrowable("something else")));
        assertFalse(ProblemMapper.isOutage(new NoStackTraceThrowable(null)));
    }
}
