package dev.bulwark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Documented;
import dev.bulwark.support.Production;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Does what docs/identity.md shows, word for word, on the package with the defaults of production. */
class IdentityWalkIT {

    @Test
    void aTellersIdentityLivesFromTheFirstAdminToTheLogout() throws Exception {
        RestAssured.reset();
        try (Production production = new Production()) {
            Map<String, String> variables = production.variables();
            variables.remove("BULWARK_AUTH_MFA_ROLES");
            production.start(variables);
            String script = String.join("\n", Documented.commands(Path.of("docs/identity.md")))
                    .replace("http://localhost:8080", production.url());
            Process walk = new ProcessBuilder("bash", "-ec", script)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(walk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, walk.waitFor(), said);
            List<String> answers = said.strip().lines().toList();
            List<String> expected = List.of(
                    "\"required_actions\":[\"change_password\",\"enroll_mfa\"]",
                    "Password changed successfully",
                    "\"status\":409",
                    "\"required_actions\":[\"change_password\",\"enroll_mfa\"]",
                    "\"code\":\"action_required\"",
                    "Password changed successfully",
                    "\"recovery_codes\":[",
                    "\"mfa_verified\":true",
                    "\"current\":true",
                    "\"kind\":\"factor_added\"",
                    "\"recovery_codes\":[",
                    "\"code\":\"unauthenticated\"");
            assertEquals(expected.size(), answers.size(), said);
            for (int n = 0; n < expected.size(); n++) {
                assertTrue(answers.get(n).contains(expected.get(n)), expected.get(n) + " is not in " + answers.get(n));
            }
        }
    }
}
