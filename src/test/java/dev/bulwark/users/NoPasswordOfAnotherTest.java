package dev.bulwark.users;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** ASVS 5.0, 6.4.6: an administrator starts a reset, and neither chooses nor sees what the user will log in with. */
class NoPasswordOfAnotherTest {

    /** Who logs in names himself, since nobody else does. */
    private static final String LOGIN = "login";

    private final JsonNode contract = read();

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(new File("openapi.yaml"));
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private Set<String> members(JsonNode operation) {
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        String reference = schema.path("$ref").asText();
        JsonNode whole = reference.isEmpty() ? schema : contract.at(reference.substring(1));
        Set<String> members = new TreeSet<>();
        whole.path("properties").fieldNames().forEachRemaining(members::add);
        return members;
    }

    private static boolean isPassword(String member) {
        return member.contains("password") || member.contains("secret") || member.contains("recovery");
    }

    @Test
    void noRequestTakesAPasswordTogetherWithTheNameOfItsUser() {
        List<String> faults = new ArrayList<>();
        Set<String> takers = new TreeSet<>();
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().forEach(operation -> {
                    Set<String> members = members(operation);
                    String id = operation.path("operationId").asText();
                    if (members.stream().noneMatch(NoPasswordOfAnotherTest::isPassword)) {
                        return;
                    }
                    takers.add(id);
                    boolean namesAUser = members.contains("user_id") || members.contains("username");
                    boolean ofAnother = namesAUser && !id.equals(LOGIN);
                    if (ofAnother || !path.getKey().startsWith("/api/auth/")) {
                        faults.add(id);
                    }
                }));
        assertEquals(List.of(), faults);
        assertTrue(takers.containsAll(Set.of(LOGIN, "changePassword")), "the search itself finds nothing");
    }
}
