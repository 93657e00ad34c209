package dev.bulwark.contract;

import dev.bulwark.auth.mfa.MfaProblem;
import dev.bulwark.platform.problem.CommonProblem;
import dev.bulwark.platform.problem.Problem;
import dev.bulwark.platform.problem.ProblemType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The error body and its occurrences in the document. */
final class ProblemSchemas {

    private static final String REQUEST_ID = "01937f3c-2f5b-7c3e-9a41-5d2f8e6b7a10";

    private ProblemSchemas() {}

    static Schema fieldError() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false))
                .required(List.of("field", "in", "code", "message"))
                .addProperty("field", text("The field's name, with dots and indexes."))
                .addProperty("in", text(null).enumeration(List.of("body", "query", "path", "header")))
                .addProperty("code", text("What is wrong, for programs."))
                .addProperty("message", text("What is wrong, for people."));
    }

    static Schema problem() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("RFC 9457. Some problems carry further members, which their documentation names.")
                .required(List.of("type", "title", "status", "detail", "instance", "code", "retryable", "request_id"))
                .addProperty(
                        "type", text("A stable URI of the kind of problem.").format("uri"))
                .addProperty("title", text(null))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text(null))
                .addProperty("instance", text("This occurrence."))
                .addProperty("code", text("Stable; decide by it."))
                .addProperty("retryable", OASFactory.createSchema().addType(SchemaType.BOOLEAN))
                .addProperty("request_id", text("Quote it when you ask for help."))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .items(OASFactory.createSchema().ref("FieldError")));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }

    /** One response a status, with one named example a problem. */
    static void addResponses(Operation operation, Set<ProblemType> problems) {
        Map<Integer, MediaType> byStatus = new TreeMap<>();
        for (ProblemType problem : problems) {
            byStatus.computeIfAbsent(
                            problem.status(),
                            status -> OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().ref("Problem")))
                    .addExample(
                            problem.code(),
                            OASFactory.createExample().summary(problem.title()).value(example(problem)));
        }
        byStatus.forEach((status, type) -> {
            APIResponse response = OASFactory.createAPIResponse()
                    .description(String.join(", ", type.getExamples().keySet()))
                    .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, type));
            operation.getResponses().addAPIResponse(Integer.toString(status), response);
        });
    }

    private static Map<String, Object> example(ProblemType problem) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", Problem.TYPE_PREFIX + problem.code());
        body.put("title", problem.title());
        body.put("status", problem.status());
        body.put("detail", problem.detail());
        body.put("instance", "urn:bulwark:request:" + REQUEST_ID);
        body.put("code", problem.code());
        body.put("retryable", problem.status() == 429 || problem.status() == 503);
        body.put("request_id", REQUEST_ID);
        if (problem == CommonProblem.VALIDATION_FAILED) {
            body.put("errors", List.of(requiredAmount()));
        }
        if (problem == MfaProblem.MFA_REQUIRED) {
            body.put("mfa_challenge", "q3pTn0d1k0bOBtY2m1w0PzX7yqkq0Y5r2l8sVw3uJ4E");
            body.put("mfa_methods", List.of("totp", "passkey"));
        }
        if (problem == CommonProblem.ACTION_REQUIRED) {
            body.put("required_actions", List.of("change_password"));
        }
        return body;
    }

    /** A map that keeps its order: the document must come out the same on every build. */
    private static Map<String, Object> requiredAmount() {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("field", "amount");
        error.put("in", "body");
        error.put("code", "required");
        error.put("message", "must not be null");
        return error;
    }
}
