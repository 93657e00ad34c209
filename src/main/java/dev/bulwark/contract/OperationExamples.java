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
            "cursor", "The next_cursor of the page before.",
            "limit", "Items on a page, 1 to 200.");

    private OperationExamples() {}

    static void add(ObjectMapper mapper, Operation operation, JsonNode example) {
        boolean moneyCommand = example.path("problems").toString().contains("idempotency_key_missing");
        if (operation.getParameters() != null) {
            for (Parameter parameter : operation.getParameters()) {
                parameter.setDescription(PARAMETERS.get(parameter.getName()));
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

    private static void set(ObjectMapper mapper, Content content, JsonNode example) {
        content.getMediaTypes().values().forEach(type -> type.setExample(mapper.convertValue(example, Object.class)));
    }
}
