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
}
