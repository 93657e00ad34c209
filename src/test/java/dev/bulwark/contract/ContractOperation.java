package dev.bulwark.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An operation of the served document with a valid request: the example's body, and a value for what must be asked.
 *
 * @param places where a request names an object
 * @param query the parameters without which the operation cannot be called
 * @param body the example as JSON; null if the operation takes none
 */
record ContractOperation(
        String id, String verb, String path, List<Place> places, Map<String, String> query, String body) {

    private static final Pattern PATH_ID = Pattern.compile("/([a-z_-]+)/\\{(\\w+)}");
    private static final Pattern BODY_ID = Pattern.compile("\"(\\w+)\":\"[0-9a-f]{8}-[0-9a-f-]{27}\"");

    /** Anybody may pay into any account, so naming a foreign one here is no trespass. */
    private static final String PAYEE = "to_account";

    /** A hold of another kind than money's. */
    private static final String LEGAL_HOLDS = "/api/gdpr/legal-holds/";

    /** A member of the path, the query or the body that holds the id of an object of this kind. */
    record Place(String in, String name, String kind) {

        boolean isGoverned() {
            return !name.equals(PAYEE);
        }
    }

    static List<ContractOperation> of(JsonNode document) {
        List<ContractOperation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.add(
                                of(operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()))));
        return operations;
    }

    private static ContractOperation of(String verb, String path, JsonNode operation) {
        List<Place> places = new ArrayList<>();
        Matcher pathId = PATH_ID.matcher(path);
        while (pathId.find()) {
            String area = pathId.group(1).replaceFirst("s$", "");
            places.add(new Place("path", pathId.group(2), pathId.group(2).equals("id") ? area : kind(pathId.group(2))));
        }
        Map<String, String> query = new TreeMap<>();
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asText();
            if (!parameter.path("in").asText().equals("query")) {
                continue;
            }
            if (parameter.at("/schema/$ref").asText().endsWith("/UUID")) {
                places.add(new Place("query", name, kind(name)));
            } else if (parameter.path("required").asBoolean()) {
                query.put(name, sample(parameter));
            }
        }
        JsonNode example = operation.at("/requestBody/content/application~1json/example");
        String body = example.isMissingNode() ? null : example.toString();
        Matcher bodyId = BODY_ID.matcher(body == null ? "" : body);
        while (bodyId.find()) {
            boolean legal = path.startsWith(LEGAL_HOLDS) && bodyId.group(1).equals("hold_id");
            places.add(new Place("body", bodyId.group(1), legal ? "legal_hold" : kind(bodyId.group(1))));
        }
        return new ContractOperation(operation.path("operationId").asText(), verb, path, places, query, body);
    }

    /** {@code customer_id} names a customer, and so does {@code beneficiary_customer}. */
    private static String kind(String name) {
        String bare = name.replaceFirst("_id$", "");
        return bare.substring(bare.lastIndexOf('_') + 1);
    }

    private static String sample(JsonNode parameter) {
        if (parameter.has("example")) {
            return parameter.path("example").asText();
        }
        JsonNode schema = parameter.path("schema");
        if (schema.has("enum")) {
            return schema.at("/enum/0").asText();
        }
        boolean isDate = schema.path("format").asText().equals("date")
                || schema.path("$ref").asText().endsWith("/LocalDate");
        return isDate ? "2026-01-31" : schema.path("minimum").asText("1");
    }

    String pathWith(Map<Place, String> ids) {
        String filled = path;
        for (var id : ids.entrySet()) {
            if (id.getKey().in().equals("path")) {
                filled = filled.replace('{' + id.getKey().name() + '}', id.getValue());
            }
        }
        return filled;
    }

    String bodyWith(Map<Place, String> ids) {
        String filled = body;
        for (var id : ids.entrySet()) {
            if (id.getKey().in().equals("body")) {
                String member = '"' + id.getKey().name() + "\":\"";
                filled = filled.replaceFirst(member + "[0-9a-f-]{36}", member + id.getValue());
            }
        }
        return filled;
    }

    @Override
    public String toString() {
        return verb + ' ' + path;
    }
}
