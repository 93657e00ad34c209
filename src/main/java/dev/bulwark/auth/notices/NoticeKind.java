package dev.bulwark.auth.notices;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What users are told of; the pair of {@code user_notice_kind_known}. */
public enum NoticeKind {
    PASSWORD_CHANGED("Your password was changed, and your other sessions have ended."),
    PASSWORD_RESET("An administrator reset your password, and your sessions have ended."),
    FACTOR_ADDED("A second factor was added to your account."),
    FACTOR_REMOVED("A second factor was removed from your account."),
    RECOVERY_CODES_RENEWED("New recovery codes were made; the old ones are void."),
    RECOVERY_CODE_USED("Somebody logged in as you with one of your recovery codes."),
    NEW_DEVICE("Somebody logged in as you from a device that you were not seen with before."),
    RIGHT_PASSWORD_WRONG_CODE("Somebody entered your password and then a wrong code."),
    ACCOUNT_LOCKED("After several wrong passwords, logins to your account are slowed down."),
    ROLE_CHANGED("An administrator changed your role."),
    EMAIL_CHANGED("The e-mail address of your account was changed."),
    CUSTOMER_CONTACT_CHANGED(
            "The e-mail address, the phone number or the postal address that the bank has of you was changed.");

    private final String text;

    NoticeKind(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** As it is stored and answered. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static NoticeKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
