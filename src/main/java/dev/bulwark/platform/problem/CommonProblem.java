package dev.bulwark.platform.problem;

/** Failures that any operation can have, in the order in which a request meets the checks. */
public enum CommonProblem implements ProblemType {
    MALFORMED_REQUEST(400, "Malformed request", "The request line, a header or a parameter is not well formed."),
    PLAINTEXT_REFUSED(403, "Plain HTTP refused", "This service answers over TLS or through its proxy only."),
    MISDIRECTED(421, "Misdirected request", "The request names a host that this service does not answer for."),
    RATE_LIMITED(429, "Too many requests", "The limit for this caller is used up. Retry after the time stated."),
    UNAUTHENTICATED(401, "Not authenticated", "The request carries no valid access token."),
    ACCESS_DENIED(403, "Access denied", "The caller's role does not permit this operation."),
    ORIGIN_REFUSED(403, "Origin refused", "Only pages of the configured web applications may act with a cookie."),
    ACTION_REQUIRED(403, "Action required", "The caller must first do what required_actions names."),
    STEP_UP_REQUIRED(
            401, "Step-up required", "Prove who you are again at /api/auth/step-up, and use the token it answers."),
    NOT_FOUND(404, "Not found", "There is nothing at this address."),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "This address does not support the method; see Allow."),
    NOT_ACCEPTABLE(406, "Not acceptable", "The service cannot answer in a media type that Accept allows."),
    PAYLOAD_TOO_LARGE(413, "Body too large", "The request body exceeds the size limit."),
    UPLOAD_TOO_SLOW(408, "Upload too slow", "The body arrived too slowly, or stopped arriving. Nothing was stored."),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "The operation takes application/json."),
    MALFORMED_JSON(400, "Malformed JSON", "The body is not one JSON document of UTF-8 text without duplicate members."),
    VALIDATION_FAILED(400, "Invalid input data", "Fields of the request are missing or wrong; errors names each one."),
    IF_MATCH_REQUIRED(
            428, "If-Match required", "Send the ETag of the record that you have read as If-Match; * is not taken."),
    VERSION_CHANGED(412, "Record has changed", "The record is not as it was when you read it. Read it again."),
    INTERNAL_ERROR(
            500,
            "Internal error",
            "The request failed inside the service. Repeated with its Idempotency-Key it is done once, not twice."),
    UNAVAILABLE(
            503,
            "Temporarily unavailable",
            "The service cannot answer now. Retry after the time stated, with the same Idempotency-Key.");

    private final ProblemText text;

    CommonProblem(int status, String title, String detail) {
        this.text = new ProblemText(status, title, detail);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
