package dev.bulwark.platform.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionFaultTest {

    @ParameterizedTest
    @CsvSource({
        "08001, BULWARK_DB_URL",
        "08006, BULWARK_DB_CA",
        "28P01, login of BULWARK_DB_USERNAME",
        "3D000, does not exist",
        "57P03, starting up",
        "53300, no connection left",
        "42501, BULWARK_DB_OWNER_USERNAME",
    })
    void namesTheVariableThatDecides(String sqlState, String expected) {
        Throwable jdbc = new IllegalStateException(new SQLException("first line\nsecond", sqlState));
        Throwable reactive = new IllegalStateException(new PgException("first line", "FATAL", sqlState, null));
        for (Throwable failure : new Throwable[] {jdbc, reactive}) {
            String said = ConnectionFault.in(failure, "BULWARK_DB_USERNAME")
                    .orElseThrow()
                    .getMessage();
            assertTrue(said.contains(expected), said);
            assertTrue(said.contains("first line"), said);
            assertFalse(said.contains("second"), said);
        }
    }

    @Test
    void leavesAFailureOfAMigrationAlone() {
        assertEquals(Optional.empty(), ConnectionFault.in(new SQLException("syntax error", "42601"), "X"));
        assertEquals(Optional.empty(), ConnectionFault.in(new IllegalStateException("a bug"), "X"));
    }
}
