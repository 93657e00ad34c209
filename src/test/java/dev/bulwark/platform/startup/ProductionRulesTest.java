package dev.bulwark.platform.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductionRulesTest {

    private static final Map<String, String> GOOD = Map.of(
            "bulwark.db.url", "postgresql://db.internal:5432/core",
            "bulwark.db.username", "core_app",
            "bulwark.db.password", "Kfx8-vj2Q",
            "bulwark.master-key", "q83vEjRWeJC6mHZUMhD+3LqYdlQyEAAREiMzRFVmd4g=",
            "bulwark.password-pepper", "7f1c0a5be2d94c36a8b1f0e9d2c3b4a5");

    private static List<String> problems(Map<String, String> settings) {
        return ProductionRules.problems(config(settings).getConfigMapping(GuardedConfig.class));
    }

    private static SmallRyeConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(GuardedConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
    }

    @Test
    void goodSettingsHaveNoProblem() {
        assertEquals(List.of(), problems(GOOD));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    bulwark.db.url          | -                                            | BULWARK_DB_URL is missing
                    bulwark.db.url          | jdbc:postgresql://db/core                    | BULWARK_DB_URL must have the form
                    bulwark.db.url          | postgresql://app:pw@db/core                  | BULWARK_DB_URL must have the form
                    bulwark.db.url          | postgresql://db/core?sslmode=disable         | BULWARK_DB_URL must have the form
                    bulwark.db.username     | -                                            | BULWARK_DB_USERNAME is missing
                    bulwark.db.password     | -                                            | BULWARK_DB_PASSWORD is missing
                    bulwark.db.password     | Postgres                                     | BULWARK_DB_PASSWORD is a sample value
                    bulwark.db.password     | Password1!                                   | BULWARK_DB_PASSWORD is a sample value
                    bulwark.db.password     | <password>                                   | BULWARK_DB_PASSWORD is a sample value
                    bulwark.db.password     | 123456                                       | BULWARK_DB_PASSWORD is a sample value
                    bulwark.db.ca           | /nowhere/ca.pem                              | BULWARK_DB_CA must be a PEM file
                    bulwark.bootstrap-admin-password | Changeme-2026!                      | BULWARK_BOOTSTRAP_ADMIN_PASSWORD is a sample value
                    bulwark.db.tls          | prefer                                       | BULWARK_DB_TLS must be
                    bulwark.db.owner-username | owner                                      | belong together
                    bulwark.master-key      | -                                            | BULWARK_MASTER_KEY is missing
                    bulwark.master-key      | not base64!                                  | BULWARK_MASTER_KEY must be exactly 32 bytes
                    bulwark.master-key      | AAAAAAAAAAAAAAAAAAAAAA==                     | BULWARK_MASTER_KEY must be exactly 32 bytes
                    bulwark.master-key      | AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= | BULWARK_MASTER_KEY is a sample value
                    bulwark.master-key      | ZGV2LW9ubHktbWFzdGVyLWtleS0wMTIzNDU2Nzg5YWI= | BULWARK_MASTER_KEY is a sample value
                    bulwark.password-pepper | -                                            | BULWARK_PASSWORD_PEPPER is missing
                    bulwark.password-pepper | short                                        | BULWARK_PASSWORD_PEPPER is too short
                    bulwark.password-pepper | changeme-changeme-changeme-changeme          | BULWARK_PASSWORD_PEPPER is a sample value
                    bulwark.tls.key         | /etc/tls/key.pem                             | belong together
                    """)
    void namesTheProblem(String setting, String value, String expected) {
        Map<String, String> settings = new TreeMap<>(GOOD);
        settings.remove(setting);
        if (value != null) {
            settings.put(setting, value);
        }
        List<String> problems = problems(settings);
        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.get(0).contains(expected), problems::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a<Kf9xq2", "8301-7742-9917-5523", "correct-horse-test-battery"})
    void takesAPasswordThatOnlyLooksLikeASample(String password) {
        Map<String, String> settings = new TreeMap<>(GOOD);
        settings.put("bulwark.db.password", password);
        assertEquals(List.of(), problems(settings));
    }

    @Test
    void wantsBothFilesOfTheServicesOwnTls() {
        Map<String, String> settings = new TreeMap<>(GOOD);
        settings.put("bulwark.tls.certificate", "/nowhere/tls.pem");
        settings.put("bulwark.tls.key", ".");
        assertEquals(2, problems(settings).size());
    }

    @ParameterizedTest
    @CsvSource({"prod,5", "staging,5", "'prod,literal',5", "dev,1", "test,1", "'dev,staging',1", "'prod,dev',6"})
    void appliesProductionsRulesToWhateverIsNotPlainlyLocal(String profiles, int problemCount) {
        SmallRyeConfig config = config(Map.of("quarkus.http.host", "0.0.0.0", "quarkus.management.host", "::1"));
        ConfigGuard guard = new ConfigGuard(config.getConfigMapping(GuardedConfig.class), config, List.of());
        assertEquals(problemCount, guard.problems(List.of(profiles.split(","))).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "dev", "test"})
    void asksTheFeaturesInEveryProfile(String profile) {
        SmallRyeConfig config = config(Map.of());
        StartRule rule = () -> List.of("BULWARK_ACCOUNTS_IBAN_COUNTRY must be another one");
        ConfigGuard guard = new ConfigGuard(config.getConfigMapping(GuardedConfig.class), config, List.of(rule));
        assertTrue(guard.problems(List.of(profile)).containsAll(rule.problems()));
    }

    @Test
    void namesEveryProblemAtOnce() {
        assertEquals(5, problems(Map.of()).size());
    }

    @Test
    void demoProfilesStayOnThisHost() {
        assertEquals(List.of(), LocalRules.problems("localhost", "127.0.0.1"));
        assertEquals(1, LocalRules.problems("0.0.0.0", "127.0.0.1").size());
        assertEquals(2, LocalRules.problems("192.0.2.1", "::").size());
    }
}
