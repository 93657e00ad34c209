package dev.bulwark.platform.privacy;

/** What personal data is kept for (GDPR, Art. 5(1)(b)); one purpose has one legal basis. */
public enum Purpose {
    IDENTIFY_CUSTOMER(
            "to know who the customer is, as the law against money laundering demands", LegalBasis.LEGAL_OBLIGATION),
    REACH_CUSTOMER("to reach the customer about what the bank does for him", LegalBasis.CONTRACT),
    FIND_CUSTOMER("to find the customer whom staff serves", LegalBasis.CONTRACT),
    RUN_ACCOUNTS("to run accounts and payments, and to keep their books", LegalBasis.CONTRACT),
    JUDGE_APPLICATION(
            "to judge whether a customer can repay a loan, as the law of consumer credit demands",
            LegalBasis.LEGAL_OBLIGATION),
    KEEP_DOCUMENTS(
            "to keep what was agreed, sent and shown, as the law of trade and of money laundering demands",
            LegalBasis.LEGAL_OBLIGATION),
    AUTHENTICATE("to know who acts, as the law of payment services demands", LegalBasis.LEGAL_OBLIGATION),
    REACH_USER("to tell users what happens to their accounts", LegalBasis.LEGITIMATE_INTEREST),
    DETECT_ABUSE("to notice guessing and break-ins, and to slow them down", LegalBasis.LEGITIMATE_INTEREST),
    JUSTIFY_DECISION("to be able to say why it was decided so", LegalBasis.LEGITIMATE_INTEREST),
    PROVE_WHAT_HAPPENED("to be able to prove who did what", LegalBasis.LEGAL_OBLIGATION),
    HONOUR_CHOICE("to do what a person decided about its own data", LegalBasis.LEGAL_OBLIGATION),
    DO_ONCE("to do what is asked for twice only once", LegalBasis.CONTRACT);

    private final String text;
    private final LegalBasis basis;

    Purpose(String text, LegalBasis basis) {
        this.text = text;
        this.basis = basis;
    }

    public String text() {
        return text;
    }

    public LegalBasis basis() {
        return basis;
    }
}
