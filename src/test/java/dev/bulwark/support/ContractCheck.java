package dev.bulwark.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Holds every answer of every HTTP test against the committed contract: status, media type, body. */
public final class ContractCheck implements Filter {

    private static final JsonNode CONTRACT = read();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    /** Of any operation, since they are answered before one is found, or instead of one. */
    private static final Set<Integer> ANYWHERE = Set.of(400, 404, 405, 413, 415, 429);

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(new File("openapi.yaml"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        String path = URI.create(request.getURI()).getPath();
        check(request.getMethod(), path, response.statusCode(), response.getContentType(), response.asString());
        return response;
    }

    static void check(String method, String path, int status, String body) {
        check(method, path, status, status < 400 ? "application/json" : "application/problem+json", body);
    }

    /** The media type must be one of the operation's; JSON is held against its schema. */
    static void check(String method, String path, int status, String contentType, String body) {
        Optional<JsonNode> operation = operation(method, path);
        JsonNode answer = operation
                .map(found -> found.path("responses").path(Integer.toString(status)))
                .orElse(JsonNodeFactory.instance.missingNode());
        if (answer.isMissingNode()) {
            if (!ANYWHERE.contains(status)) {
                fail(method + ' ' + path + " answers " + status + ", which openapi.yaml does not know");
            }
            validate(
                    "Problem", JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/Problem"), body);
            return;
        }
        JsonNode content = answer.path("content");
        if (content.isMissingNode()) {
            assertEquals("", body, method + ' ' + path + " answers a body that openapi.yaml does not know");
            return;
        }
        String mediaType = String.valueOf(contentType).split(";")[0].trim();
        if (!content.has(mediaType)) {
            fail(method + ' ' + path + " answers " + mediaType + ", which openapi.yaml does not know");
        }
        if (mediaType.endsWith("json") && !mediaType.endsWith("ndjson")) {
            validate(method + path + status, content.path(mediaType).path("schema"), body);
        }
    }

    private static void validate(String name, JsonNode schema, String body) {
        Schema compiled = SCHEMAS.computeIfAbsent(schema.toString(), text -> {
            ObjectNode root = schema.deepCopy();
            root.set("components", CONTRACT.path("components"));
            return REGISTRY.getSchema(root);
        });
        try {
            var errors = compiled.validate(new ObjectMapper().readTree(body));
            assertEquals(0, errors.size(), name + ": " + errors + " in " + body);
        } catch (IOException notJson) {
            fail(name + ": not JSON: " + body);
        }
    }

    private static Optional<JsonNode> operation(String method, String path) {
        return CONTRACT.path("paths").properties().stream()
                .filter(candidate -> path.matches(candidate.getKey().replaceAll("\\{[^}]*}", "[0-9a-fA-F-]{36}")))
                .map(candidate -> candidate.getValue().path(method.toLowerCase(Locale.ROOT)))
                .filter(operation -> !operation.isMissingNode())
                .findFirst();
    }
}
