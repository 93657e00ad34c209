package dev.bulwark.gdpr;

import dev.bulwark.platform.problem.ProblemText;
import dev.bulwark.platform.problem.ProblemType;

/** How an operation on a customer's rights can refuse, in the order of its checks. */
public enum GdprProblem implements ProblemType {
    LEGAL_HOLD_NOT_FOUND(404, "Legal hold not found", "There is no such legal hold."),
    LEGAL_HOLD_LIFTED(409, "Legal hold lifted", "The legal hold has been lifted already."),
    ALREADY_RESTRICTED(409, "Already restricted", "The customer is restricted already."),
    NOT_RESTRICTED(409, "Not restricted", "The customer is not restricted."),
    SEVERAL_GROUNDS(
            409, "Several grounds", "The customer is restricted for several grounds: name the one, or the request."),
    REQUEST_NOT_FOUND(404, "Request not found", "There is no such request, or it is not the caller's."),
    REQUEST_STATE(
            409,
            "Request in another state",
            "A request is received, verified, and then completed or refused; request_status says where it is."),
    REQUEST_EXTENDED_ALREADY(409, "Request extended already", "The time to answer a request is extended once."),
    EXTENSION_TOO_LATE(
            409, "Extension too late", "The time to answer is extended before its first period ends, not after."),
    REQUEST_OF_OTHER_KIND(
            422, "Request of another kind", "The request is not for this, or not of the customer that is named."),
    CONSENT_TEXT_UNKNOWN(422, "Consent text unknown", "There is no such purpose, or its words have no such version."),
    CONSENT_TEXT_OUTDATED(
            422,
            "Consent text outdated",
            "Consent is given to the newest version of the words, which is answered by GET."),
    CONSENT_NOT_GIVEN(409, "Consent not given", "There is no consent of the customer for this purpose to take back.");

    private final ProblemText text;

    GdprProblem(int status, String title, String detail) {
        this.text = new ProblemText(status, title, detail);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
