package dev.bulwark.documents;

import dev.bulwark.platform.problem.ProblemText;
import dev.bulwark.platform.problem.ProblemType;

/** How a document operation can refuse, in the order of its checks. */
public enum DocumentProblem implements ProblemType {
    DOCUMENT_NOT_FOUND(404, "Document not found", "There is no such document, or it is not the caller's."),
    CLASS_KEPT_BY_STAFF(
            422,
            "Class kept by staff",
            "What a customer hands in is of the class other; staff knows what must be kept."),
    REPLACED_KEPT_BY_STAFF(
            422, "Replaced document kept by staff", "A customer replaces what a customer handed in, and nothing else."),
    REPLACED_CLASS_DIFFERS(
            422, "Retention class differs", "The next version of a document is of the same retention class."),
    RANGE_NOT_SUPPORTED(416, "Ranges not supported", "A document is sent whole: ask again without Range."),
    SCANNER_NOT_CHOSEN(
            503,
            "No scanner chosen",
            "The operator has not said what scans documents (BULWARK_DOCUMENT_SCANNER), so none are taken."),
    DOCUMENT_TYPE_REFUSED(
            422,
            "Document type refused",
            "Documents are PDF, PNG, JPEG or plain UTF-8 text; Content-Type, the content and the name must agree."),
    DOCUMENT_EMPTY(422, "Document empty", "An empty document holds nothing to keep."),
    DOCUMENT_QUOTA_EXCEEDED(
            409, "Quota exceeded", "The customer's documents would be more, or larger together, than may be stored."),
    DOCUMENT_REFUSED(422, "Document refused", "The scanner found something harmful in the document."),
    RETENTION_HOLDS(409, "Retention holds", "The document must still be kept; keep_until, where known, says how long."),
    DOCUMENT_DAMAGED(
            500, "Document damaged", "The stored document is not what was uploaded. An operator has been alarmed.");

    private final ProblemText text;

    DocumentProblem(int status, String title, String detail) {
        this.text = new ProblemText(status, title, detail);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
