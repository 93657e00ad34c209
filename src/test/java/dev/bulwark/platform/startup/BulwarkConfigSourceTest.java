package dev.bulwark.platform.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BulwarkConfigSourceTest {

    private static final Map<String, String> DATABASE = Map.of(
            "bulwark.db.url", "postgresql://db:6543/core",
            "bulwark.db.username", "core_app",
            "bulwark.db.password", "Kfx8-vj2Q");

    private static BulwarkConfigSource production(Map<String, String> settings) {
        return new BulwarkConfigSource(settings::get, false, false);
    }

    private static Map<String, String> with(String... more) {
        Map<String, String> settings = new TreeMap<>(DATABASE);
        for (int n = 0; n < more.length; n += 2) {
            settings.put(more[n], more[n + 1]);
        }
        return settings;
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://db:6543/core, postgresql://db:6543/core",
        "postgres://db/core,        postgresql://db:5432/core",
        "postgresql://[::1]/core-1, postgresql://[::1]:5432/core-1",
    })
    void readsTheAddressOfADatabase(String text, String address) {
        assertEquals(address, DatabaseUrl.parse(text).orElseThrow().reactive());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "db",
                "jdbc:postgresql://db/core",
                "mysql://db/core",
                "postgresql://db",
                "postgresql://db/",
                "postgresql:///core",
                "postgresql://app:pw@db/core",
                "postgresql://db/core?sslmode=disable",
                "postgresql://db/core#x",
                "postgresql://db:0/core",
                "postgresql://db:65536/core",
                "postgresql://db:x/core",
                "postgresql://db/core/more",
                "postgresql://db/co re"
            })
    void refusesEveryOtherForm(String text) {
        assertTrue(DatabaseUrl.parse(text).isEmpty());
    }

    @Test
    void verifiesTheCertificateAgainstTheJvmsAuthoritiesByDefault() {
        BulwarkConfigSource source = production(DATABASE);
        assertEquals(
                "jdbc:postgresql://db:6543/core?sslmode=verify-full"
                        + "&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory",
                source.getValue("start.database.jdbc-url"));
        assertEquals("verify-full", source.getValue("start.database.ssl-mode"));
        assertEquals("HTTPS", source.getValue("start.database.hostname-verification"));
        assertEquals("false", source.getValue("start.database.has-ca"));
    }

    @Test
    void verifiesTheCertificateAgainstOneFile() {
        BulwarkConfigSource source = production(with("bulwark.db.ca", "/etc/db ca&x.pem"));
        assertEquals(
                "jdbc:postgresql://db:6543/core?sslmode=verify-full&sslrootcert=%2Fetc%2Fdb+ca%26x.pem",
                source.getValue("start.database.jdbc-url"));
        assertEquals("/etc/db ca&x.pem", source.getValue("start.database.ca"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Disable", "prefer", "allow", "true"})
    void onlyTheExactWordTurnsTlsOff(String word) {
        assertEquals("verify-full", production(with("bulwark.db.tls", word)).getValue("start.database.ssl-mode"));
        assertEquals("disable", production(with("bulwark.db.tls", "disable")).getValue("start.database.ssl-mode"));
    }

    @Test
    void migratesAsTheOwnerOnlyWithBothOfItsCredentials() {
        assertEquals("core_app", production(DATABASE).getValue("start.database.migrator-username"));
        BulwarkConfigSource half = production(with("bulwark.db.owner-username", "owner"));
        assertEquals("core_app", half.getValue("start.database.migrator-username"));
        BulwarkConfigSource both =
                production(with("bulwark.db.owner-username", "owner", "bulwark.db.owner-password", "Zk2-9xw"));
        assertEquals("owner", both.getValue("start.database.migrator-username"));
        assertEquals("Zk2-9xw", both.getValue("start.database.migrator-password"));
        assertEquals("core_app", both.getValue("start.database.username"));
    }

    /** Production without an address gets one that nobody answers, and no credentials of the embedded server. */
    @Test
    void productionNeverStartsTheEmbeddedServer() {
        BulwarkConfigSource source = production(Map.of());
        assertTrue(source.getValue("start.database.reactive-url").contains("missing.invalid"));
        assertNull(source.getValue("start.database.username"));
        assertNull(source.getValue("start.database.password"));
    }

    @Test
    void anAddressWinsOverTheEmbeddedServerInDev() {
        BulwarkConfigSource dev = new BulwarkConfigSource(DATABASE::get, true, false);
        assertEquals("postgresql://db:6543/core", dev.getValue("start.database.reactive-url"));
        assertEquals("verify-full", dev.getValue("start.database.ssl-mode"));
    }

    @Test
    void closesThePlainPortWithACertificateAndItsKeyOnly() {
        String port = "start.tls.insecure-requests";
        assertEquals("enabled", production(with("bulwark.tls.key", "k")).getValue(port));
        assertEquals(
                "disabled",
                production(with("bulwark.tls.key", "k", "bulwark.tls.certificate", "c"))
                        .getValue(port));
    }

    /** A build writes every name it is told into the artifact, with its value. */
    @Test
    void tellsABuildNoName() {
        assertEquals(Set.of(), production(DATABASE).getPropertyNames());
        assertFalse(production(DATABASE).getProperties().containsValue("Kfx8-vj2Q"));
    }
}
