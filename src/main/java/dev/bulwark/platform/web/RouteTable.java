package dev.bulwark.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The operations that exist, as the contract that was generated with this build lists them. */
@Singleton
class RouteTable {

    private static final String CONTRACT = "META-INF/quarkus-generated-openapi-doc.JSON";

    private final Map<Pattern, String> methods = new LinkedHashMap<>();

    RouteTable(ObjectMapper mapper) throws IOException {
        try (InputStream contract =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(CONTRACT)) {
            if (contract == null) {
                throw new IllegalStateException("the build made no OpenAPI document");
            }
            JsonNode paths = mapper.readTree(contract).get("paths");
            paths.properties().forEach(path -> methods.put(pattern(path.getKey()), methods(path.getValue())));
        }
    }

    /** The methods that a path supports, as the header Allow lists them; exact paths win over those with an id. */
    String methodsOf(String path) {
        return methods.entrySet().stream()
                .filter(route -> route.getKey().matcher(path).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(template.replaceAll("\\{[^}]*}", Ids.UUID_PATTERN) + "/?");
    }

    private static String methods(JsonNode operations) {
        TreeSet<String> names = new TreeSet<>();
        operations.fieldNames().forEachRemaining(name -> names.add(name.toUpperCase(Locale.ROOT)));
        return names.stream().collect(Collectors.joining(", "));
    }
}
