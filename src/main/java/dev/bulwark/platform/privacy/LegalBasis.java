package dev.bulwark.platform.privacy;

/** Why it is lawful (GDPR, Art. 6(1)). */
public enum LegalBasis {
    CONTRACT("performance of a contract, Art. 6(1)(b)"),
    LEGAL_OBLIGATION("a legal obligation, Art. 6(1)(c)"),
    LEGITIMATE_INTEREST("legitimate interests, Art. 6(1)(f)");

    private final String text;

    LegalBasis(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
