package dev.bulwark.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The error body (RFC 9457, application/problem+json).
 *
 * @param type a stable URI of the kind of problem
 * @param instance this occurrence: the request id as a URN
 * @param retryable whether the same request may succeed later without a change
 * @param errors every bad field of the request
 * @param members further members that the problem's documentation names
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@RegisterForReflection // written by a mapper that no resource method shows
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        boolean retryable,
        String requestId,
        List<FieldError> errors,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> members) {

    public static final String MEDIA_TYPE = "application/problem+json";
    public static final String TYPE_PREFIX = "urn:bulwark:problem:";

    public static Problem of(ProblemException failure, String requestId) {
        ProblemType type = failure.type();
        return new Problem(
                TYPE_PREFIX + type.code(),
                type.title(),
                type.status(),
                type.detail(),
                "urn:bulwark:request:" + requestId,
                type.code(),
                type.status() == 429 || type.status() == 503,
                requestId,
                failure.errors(),
                failure.members());
    }
}
