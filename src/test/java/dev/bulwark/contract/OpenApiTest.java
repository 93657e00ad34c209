package dev.bulwark.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.bulwark.support.Bank;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The committed contract is the served one. After a wanted change: ./mvnw test -Dtest=OpenApiTest -Dcontract.update */
@QuarkusTest
class OpenApiTest {

    private static final Path COMMITTED = Path.of("openapi.yaml");

    private static String served() {
        return RestAssured.given()
                .header("X-Forwarded-For", Bank.newAddress())
                .get("/q/openapi?format=yaml")
                .asString();
    }

    @Test
    void theCommittedContractIsTheServedOne() throws IOException {
        if (System.getProperty("contract.update") != null) {
            Files.writeString(COMMITTED, served());
        }
        assertEquals(Files.readString(COMMITTED), served(), "openapi.yaml is out of date");
    }

    @Test
    void everyOperationSaysWhoWhatAndHowOften() throws IOException {
        JsonNode contract = new YAMLMapper().readTree(served());
        assertEquals("3.1.0", contract.path("openapi").asText());
        List<String> faults = new ArrayList<>();
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> faults.addAll(faults(
                                operation.getKey() + ' ' + path.getKey(), path.getKey(), operation.getValue()))));
        assertEquals(List.of(), faults);
    }

    private static List<String> faults(String name, String path, JsonNode operation) {
        List<String> faults = new ArrayList<>();
        for (String member : List.of("operationId", "summary", "tags", "x-rate-limit")) {
            if (!operation.has(member)) {
                faults.add(name + " has no " + member);
            }
        }
        if (path.startsWith("/api/") && !operation.has("x-audit-action")) {
            faults.add(name + " has no audit decision");
        }
        operation.path("responses").properties().forEach(answer -> {
            boolean success = answer.getKey().startsWith("2");
            JsonNode content = answer.getValue().path("content");
            if (!success && !content.has("application/problem+json")) {
                faults.add(name + ' ' + answer.getKey() + " is no problem");
            }
            content.forEach(type -> {
                if (!type.has("example") && !type.has("examples")) {
                    faults.add(name + ' ' + answer.getKey() + " has no example");
                }
            });
        });
        JsonNode body = operation.at("/requestBody/content"); // JSON, or a document of any type
        if (operation.has("requestBody")
                && !body.path("application/json").has("example")
                && !body.path("*/*").has("example")) {
            faults.add(name + " has no example of its request");
        }
        return faults;
    }

    @Test
    void theCheckOfOperationsCanFail() {
        JsonNode bare = new YAMLMapper().createObjectNode();
        assertTrue(faults("get /api/x", "/api/x", bare).size() >= 5);
    }

    /** A client that checks by the contract must refuse what is refused here, in the language of JSON Schema: ECMA-262. */
    @Test
    void everyPatternIsOfTheWholeText() throws IOException {
        List<String> patterns = patterns(new YAMLMapper().readTree(served()));
        assertTrue(patterns.size() > 20, patterns.toString());
        assertEquals(
                List.of(),
                patterns.stream().filter(pattern -> !isOfTheWholeText(pattern)).toList());
    }

    /** A member that is called pattern has a schema there, and not a text. */
    private static List<String> patterns(JsonNode node) {
        List<String> patterns = new ArrayList<>();
        if (node.path("pattern").isTextual()) {
            patterns.add(node.path("pattern").asText());
        }
        node.forEach(child -> patterns.addAll(patterns(child)));
        return patterns;
    }

    private static boolean isOfTheWholeText(String pattern) {
        boolean isAnchored = pattern.matches("\\^\\(\\?:.*\\)\\$") || pattern.matches("\\^[^|]*\\$");
        return isAnchored && !pattern.contains("Cntrl");
    }

    @Test
    void theCheckOfPatternsCanFail() throws IOException {
        JsonNode contract = new YAMLMapper().readTree("""
                components: {schemas: {A: {properties: {pattern: {type: string, pattern: "[0-9]{6}"}}}}}
                paths: {/x: {get: {parameters: [{schema: {pattern: "^a|b$"}}, {schema: {pattern: '^\\p{Cntrl}$'}}]}}}
                """);
        assertEquals(
                List.of(),
                patterns(contract).stream()
                        .filter(OpenApiTest::isOfTheWholeText)
                        .toList());
        assertEquals(3, patterns(contract).size());
        assertTrue(isOfTheWholeText("^(?:a|b)$"));
    }

    @Test
    void theFormOfAddressesAndThatNoFieldIsNamedTwiceArePublished() throws IOException {
        JsonNode schemas = new YAMLMapper().readTree(served()).at("/components/schemas");
        for (String request :
                List.of("CreateCustomerRequest", "UpdateCustomerRequest", "ApplyRequest", "CreateUserRequest")) {
            assertTrue(schemas.path(request).at("/properties/email").has("pattern"), request);
        }
        assertTrue(schemas.at("/RevealRequest/properties/fields/uniqueItems").asBoolean());
    }
}
