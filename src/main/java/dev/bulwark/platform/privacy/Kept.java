package dev.bulwark.platform.privacy;

/** How long a column is kept (GDPR, Art. 5(1)(e)). */
public enum Kept {
    AS_CUSTOMER("as long as the person is a customer"),
    AS_FINANCIAL_RECORD("as the law keeps financial records"),
    AS_DOCUMENT("until the document is deleted, not before its retention class allows it"),
    AS_USER("as long as the user"),
    UNTIL_USED("until it is used, replaced or over"),
    SESSIONS("BULWARK_SESSIONS_RETENTION after the session is over"),
    NOTICES("BULWARK_NOTICES_RETENTION"),
    MESSAGES("BULWARK_MESSAGES_KEPT_FOR after it was sent or given up"),
    PLACES("BULWARK_AUTH_LOCKOUT_PLACE_LIFETIME"),
    LOCKOUT("until no failure counts any more, a day at most"),
    COMMANDS("BULWARK_COMMAND_KEY_RETENTION"),
    OUTBOX("BULWARK_COMMAND_OUTBOX_RETENTION"),
    AS_EVIDENCE("as the audit log");

    private final String text;

    Kept(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
