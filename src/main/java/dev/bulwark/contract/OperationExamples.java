package dev.bulwark.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Puts an operation's examples where OpenAPI wants them: request body, success answer, parameters. */
final class OperationExamples {

    private static final Map<String, String> PARAMETERS = Map.of(
            "Idempotency-Key",
                    "Makes retries safe: the same key answers the same again for 24 hours. A UUID is a good one.",
            "If-Match", "The ETag of the record that was read; * is refused.",
            "dry_run", "true: tells what would happen, changes nothing, and needs no Idempotency-Key.",
            "cursor", "The next_cursor of the page before.",
            "limit", "Items on a page, 1 to 200.",
            "getStatement.from", "Start, inclusive: a date (a whole day in UTC) or an RFC 3339 time.",
            "getStatement.to", "End: a date counts whole; an RFC 3339 time is exclusive.");

    private OperationExamples() {}

    static void add(ObjectMapper mapper, Operation operation, JsonNode example) {
        boolean moneyCommand = example.path("problems").toString().contains("idempotency_key_missing");
        if (operation.getParameters() != null) {
            for (Parameter parameter : operation.getParameters()) {
                parameter.setDescription(PARAMETERS.getOrDefault(
                        operation.getOperationId() + '.' + parameter.getName(), PARAMETERS.get(parameter.getName())));
                if (parameter.getName().equals("Idempotency-Key") && moneyCommand) {
                    parameter.setRequired(true);
                }
            }
        }
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(true);
            set(mapper, operation.getRequestBody().getContent(), require(operation, example, "request"));
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (response.getContent() != null) {
                set(mapper, response.getContent(), require(operation, example, status));
            }
        });
    }

    private static JsonNode require(Operation operation, JsonNode example, String part) {
        if (!example.has(part)) {
            throw new IllegalStateException(
                    "no example '" + part + "' in " + ContractFilter.EXAMPLES + " for " + operation.getOperationId());
        }
        return example.get(part);
    }

    /** Where an answer comes in several media types, the example names each of them. */
    private static void set(ObjectMapper mapper, Content content, JsonNode example) {
        boolean several = content.getMediaTypes().size() > 1;
        content.getMediaTypes().forEach((name, type) -> {
            JsonNode own = several ? example.get(name) : example;
            if (own == null) {
                throw new IllegalStateException("no example of " + name + " in " + ContractFilter.EXAMPLES);
            }
            type.setExample(mapper.convertValue(own, Object.class));
        });
    }
}
