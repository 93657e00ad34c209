package dev.bulwark.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The operations that exist, as the contract that was generated with this build lists them. */
@Singleton
class RouteTable {

    private final Map<Pattern, String> methods = new LinkedHashMap<>();

    RouteTable(ServedContract contract) {
        contract.paths()
                .properties()
                .forEach(path -> methods.put(ServedContract.pattern(path.getKey()), methods(path.getValue())));
    }

    /** The methods that a path supports, as the header Allow lists them; exact paths win over those with an id. */
    String methodsOf(String path) {
        return methods.entrySet().stream()
                .filter(route -> route.getKey().matcher(path).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static String methods(JsonNode operations) {
        TreeSet<String> names = new TreeSet<>();
        operations.fieldNames().forEachRemaining(name -> names.add(name.toUpperCase(Locale.ROOT)));
        return names.stream().collect(Collectors.joining(", "));
    }
}
