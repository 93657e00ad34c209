package dev.bulwark.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/** The contract that was generated with this build, as the service itself reads it. */
@Singleton
class ServedContract {

    private static final String FILE = "META-INF/quarkus-generated-openapi-doc.JSON";

    private final JsonNode document;

    ServedContract(ObjectMapper mapper) throws IOException {
        try (InputStream contract =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            if (contract == null) {
                throw new IllegalStateException("the build made no OpenAPI document");
            }
            document = mapper.readTree(contract);
        }
    }

    /** Path templates and their operations. */
    JsonNode paths() {
        return document.path("paths");
    }

    /** The schema itself where the node only points at one. */
    JsonNode schema(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    static Pattern pattern(String template) {
        return Pattern.compile(template.replaceAll("\\{[^}]*}", Ids.UUID_PATTERN) + "/?");
    }
}
