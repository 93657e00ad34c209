package dev.bulwark.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bulwark.audit.Actions;
import dev.bulwark.platform.privacy.PrivacyProblem;
import dev.bulwark.platform.privacy.ProcessingPurpose;
import dev.bulwark.platform.problem.CommonProblem;
import dev.bulwark.platform.problem.ProblemType;
import dev.bulwark.platform.web.RateLimitRoutes;
import dev.bulwark.platform.web.StepUpRoutes;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Completes the generated document: examples from {@code openapi/examples.json}, every problem an operation can answer,
 * security, rate limit and audit action. An operation without its entry in the examples fails the build.
 */
@OpenApiFilter(stages = RunStage.BUILD)
public class ContractFilter implements OASFilter {

    static final String EXAMPLES = "/openapi/examples.json";
    private static final String BEARER = "bearer";

    /** On a member that may be left out but, where it is sent, is not null. */
    private static final String NEVER_NULL = "x-never-null";
    /** What finds customers finds restricted ones only for a purpose. */
    private static final Set<String> SEARCHES = Set.of("searchCustomers", "searchLoans");

    private static final Set<String> PUBLIC = Set.of("login", "completeLogin", "refresh", "csrf", "dashboard", "jwks");

    private static final String STEP_UP =
            "Needs a proof of every factor younger than five minutes: a login, or POST /api/auth/step-up.";

    private final ObjectMapper mapper = new ObjectMapper();

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        JsonNode examples = examples();
        contract.getComponents()
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("The access_token of a login."));
        contract.getComponents().getSchemas().values().forEach(ContractFilter::close);
        PublishedPatterns.anchor(contract);
        contract.getComponents().addSchema("FieldError", ProblemSchemas.fieldError());
        contract.getComponents().addSchema("Problem", ProblemSchemas.problem());
        contract.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> complete(path, method, operation, examples)));
    }

    /** A client may rely on what is listed and on nothing else. */
    private static void close(Schema schema) {
        if (schema.getProperties() != null) {
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
            schema.getProperties().values().forEach(ContractFilter::refuseNull);
        }
    }

    /** The generator takes every Optional for something that may be null. */
    private static void refuseNull(Schema member) {
        if (member.getExtensions() != null && member.getExtensions().containsKey(NEVER_NULL)) {
            member.removeExtension(NEVER_NULL);
            member.removeType(Schema.SchemaType.NULL);
        }
    }

    private void complete(String path, PathItem.HttpMethod method, Operation operation, JsonNode examples) {
        JsonNode example = examples.get(operation.getOperationId());
        if (example == null) {
            throw new IllegalStateException(
                    "no example in " + EXAMPLES + " for operation " + operation.getOperationId());
        }
        boolean open = PUBLIC.contains(operation.getOperationId());
        if (!open) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(BEARER));
        }
        if (StepUpRoutes.PUBLISHED.contains(path)) {
            operation.addExtension("x-step-up", true);
            String own = operation.getDescription();
            operation.setDescription((own == null ? "" : own + ' ') + STEP_UP);
        }
        String plain = path.replaceAll("\\{[^}]*}", "00000000-0000-0000-0000-000000000000");
        operation.addExtension("x-rate-limit", RateLimitRoutes.policyOf(method.name(), path, !open));
        Actions.of(plain).ifPresent(action -> operation.addExtension("x-audit-action", action));
        OperationExamples.add(mapper, operation, example);
        Set<ProblemType> problems = problems(path, operation, example, open);
        if (problems.contains(PrivacyProblem.CUSTOMER_RESTRICTED) || SEARCHES.contains(operation.getOperationId())) {
            operation.addParameter(processingPurpose());
        }
        ProblemSchemas.addResponses(operation, problems);
    }

    /** Any other value is refused; and nobody needs it who does not deal with restricted customers. */
    private static Parameter processingPurpose() {
        Schema purposes = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        for (ProcessingPurpose purpose : ProcessingPurpose.values()) {
            purposes.addEnumeration(purpose.text());
        }
        return OASFactory.createParameter()
                .name(ProcessingPurpose.HEADER)
                .in(Parameter.In.HEADER)
                .description(
                        "What staff needs the data of a restricted customer for (GDPR, Art. 18(2)); it is audited.")
                .schema(purposes);
    }

    /** What this operation can answer besides success: its own problems, and what its form brings with it. */
    private static Set<ProblemType> problems(String path, Operation operation, JsonNode example, boolean open) {
        List<ProblemType> problems =
                new ArrayList<>(List.of(CommonProblem.MALFORMED_REQUEST, CommonProblem.RATE_LIMITED));
        if (!open) {
            problems.add(CommonProblem.UNAUTHENTICATED);
            problems.add(CommonProblem.ACCESS_DENIED);
            if (!path.startsWith("/api/auth/")) {
                problems.add(CommonProblem.ACTION_REQUIRED);
            }
            if (StepUpRoutes.PUBLISHED.contains(path)) {
                problems.add(CommonProblem.STEP_UP_REQUIRED);
            }
        }
        if (operation.getRequestBody() != null) {
            problems.add(CommonProblem.PAYLOAD_TOO_LARGE);
        }
        if (takesJson(operation)) {
            problems.add(CommonProblem.UNSUPPORTED_MEDIA_TYPE);
            problems.add(CommonProblem.MALFORMED_JSON);
        }
        if (operation.getRequestBody() != null || operation.getParameters() != null) {
            problems.add(CommonProblem.VALIDATION_FAILED);
        }
        problems.add(CommonProblem.INTERNAL_ERROR);
        problems.add(CommonProblem.UNAVAILABLE);
        Map<String, ProblemType> catalogue = ProblemCatalogue.byCode();
        for (JsonNode code : example.path("problems")) {
            ProblemType own = catalogue.get(code.asText());
            if (own == null) {
                throw new IllegalStateException("no such problem: " + code.asText());
            }
            problems.add(own);
        }
        return new LinkedHashSet<>(problems);
    }

    private static boolean takesJson(Operation operation) {
        return operation.getRequestBody() != null
                && operation.getRequestBody().getContent().getMediaTypes().containsKey("application/json");
    }

    private JsonNode examples() {
        try (InputStream file = ContractFilter.class.getResourceAsStream(EXAMPLES)) {
            return mapper.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
