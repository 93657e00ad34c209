package dev.bulwark.platform.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnerDatabaseTest {

    private static final Map<String, String> VARIABLES = Map.of(
            "BULWARK_DB_URL", "postgresql://db.bank.test/core",
            "BULWARK_DB_OWNER_USERNAME", "schema_owner",
            "BULWARK_DB_OWNER_PASSWORD", "Zk2-9xw");

    @Test
    void isReachedAsTheServiceReachesIt() throws IOException {
        OwnerDatabase database = OwnerDatabase.of(VARIABLES::get);
        assertEquals("schema_owner", database.username());
        assertEquals("Zk2-9xw", database.password());
        assertTrue(
                database.url().startsWith("jdbc:postgresql://db.bank.test:5432/core?sslmode=verify-full"),
                database.url());
        assertFalse(database.toString().contains("Zk2"), "a password in a text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BULWARK_DB_URL", "BULWARK_DB_OWNER_USERNAME", "BULWARK_DB_OWNER_PASSWORD"})
    void namesWhatIsMissing(String variable) {
        Map<String, String> some = new HashMap<>(VARIABLES);
        some.remove(variable);
        IOException refused = assertThrows(IOException.class, () -> OwnerDatabase.of(some::get));
        assertTrue(refused.getMessage().startsWith(variable + " is needed"), refused.getMessage());
    }
}
