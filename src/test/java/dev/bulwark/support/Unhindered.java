package dev.bulwark.support;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A bank that sets otherwise what can be set: no limits that a race would meet, jobs as their tests want them, passwords as
 * they are advised today. One for all of these, since each profile costs a build and a start of the service.
 */
public class Unhindered implements QuarkusTestProfile {

    public static final Path ERASURE_FILE = Path.of("target", "erasures-test.log");

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            Files.deleteIfExists(ERASURE_FILE);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        return Map.of(
                "bulwark.rate-limit.transfer", "100000/1m",
                "bulwark.rate-limit.authenticated", "100000/1m",
                "bulwark.approvals.transfer-threshold", "92233720368547758.07",
                "bulwark.schedules.every", "1s",
                "bulwark.holds.expire-every", "24h",
                "bulwark.gdpr.erasure-file", ERASURE_FILE.toString(),
                "bulwark.auth.password-policy", "passphrase",
                "bulwark.auth.password-hash", "argon2id");
    }
}
