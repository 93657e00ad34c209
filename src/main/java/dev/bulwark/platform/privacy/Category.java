package dev.bulwark.platform.privacy;

/** What a column says about a person. */
public enum Category {
    IDENTITY("who somebody is"),
    NATIONAL_ID("the number a state gave"),
    CONTACT("where somebody is reached"),
    FINANCE("what somebody has and pays"),
    DOCUMENT("what a document says"),
    FREE_TEXT("what somebody wrote, about whomever"),
    CREDENTIAL("what proves a user"),
    TRACE("what a user did, from where");

    private final String text;

    Category(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
