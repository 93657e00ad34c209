package dev.bulwark.platform.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** An expected failure on its way to the client. Carries no stack trace: nobody needs one to understand it. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<FieldError> errors;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private long retryAfterSeconds = -1;

    ProblemException(ProblemType type, List<FieldError> errors) {
        super(type.code(), null, false, false);
        this.type = type;
        this.errors = List.copyOf(errors);
    }

    /** A request with bad fields; all of them belong in one answer. */
    public static ProblemException invalid(List<FieldError> errors) {
        return new ProblemException(CommonProblem.VALIDATION_FAILED, errors);
    }

    /** Adds an extension member (RFC 9457, section 3.2) to the body. */
    public ProblemException with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    public ProblemException retryAfter(long seconds) {
        retryAfterSeconds = seconds;
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Map<String, Object> members() {
        return members;
    }

    public OptionalLong retryAfterSeconds() {
        return retryAfterSeconds < 0 ? OptionalLong.empty() : OptionalLong.of(retryAfterSeconds);
    }
}
