package dev.bulwark.auth;

import dev.bulwark.platform.privacy.Category;
import dev.bulwark.platform.privacy.Kept;
import dev.bulwark.platform.privacy.PersonalColumns;
import dev.bulwark.platform.privacy.PersonalDataSource;
import dev.bulwark.platform.privacy.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Of users: who they are, what proves them, from where they came. */
@ApplicationScoped
class AuthPersonalData implements PersonalDataSource {

    @Override
    public List<PersonalColumns> columns() {
        return List.of(
                PersonalColumns.of("app_user", Category.IDENTITY, Purpose.AUTHENTICATE, Kept.AS_USER, "username"),
                PersonalColumns.of("app_user", Category.CONTACT, Purpose.REACH_USER, Kept.AS_USER, "sealed_email"),
                PersonalColumns.of(
                        "app_user", Category.CREDENTIAL, Purpose.AUTHENTICATE, Kept.AS_USER, "password_hash"),
                PersonalColumns.of(
                        "app_user",
                        Category.FREE_TEXT,
                        Purpose.JUSTIFY_DECISION,
                        Kept.AS_USER,
                        "disabled_reason_sealed"),
                PersonalColumns.of(
                        "password_history", Category.CREDENTIAL, Purpose.AUTHENTICATE, Kept.AS_USER, "password_hash"),
                PersonalColumns.of(
                        "auth_session",
                        Category.TRACE,
                        Purpose.DETECT_ABUSE,
                        Kept.SESSIONS,
                        "ip_address",
                        "user_agent"),
                PersonalColumns.of("auth_session", Category.TRACE, Purpose.AUTHENTICATE, Kept.SESSIONS, "amr"),
                PersonalColumns.of(
                        "refresh_token",
                        Category.CREDENTIAL,
                        Purpose.AUTHENTICATE,
                        Kept.SESSIONS,
                        "token_hash",
                        "successor_hash"),
                PersonalColumns.of(
                        "mfa_factor", Category.CREDENTIAL, Purpose.AUTHENTICATE, Kept.UNTIL_USED, "sealed_secret"),
                PersonalColumns.of("mfa_factor", Category.TRACE, Purpose.AUTHENTICATE, Kept.UNTIL_USED, "last_step"),
                PersonalColumns.of("mfa_factor", Category.TRACE, Purpose.DETECT_ABUSE, Kept.UNTIL_USED, "failed_at"),
                PersonalColumns.of("passkey", Category.TRACE, Purpose.AUTHENTICATE, Kept.UNTIL_USED, "sign_count"),
                PersonalColumns.of(
                        "passkey",
                        Category.CREDENTIAL,
                        Purpose.AUTHENTICATE,
                        Kept.UNTIL_USED,
                        "credential_id",
                        "credential",
                        "mark",
                        "transports"),
                PersonalColumns.of("passkey", Category.FREE_TEXT, Purpose.AUTHENTICATE, Kept.UNTIL_USED, "name"),
                PersonalColumns.of(
                        "mfa_recovery_code", Category.CREDENTIAL, Purpose.AUTHENTICATE, Kept.UNTIL_USED, "code_hash"),
                PersonalColumns.of(
                        "mfa_challenge",
                        Category.CREDENTIAL,
                        Purpose.AUTHENTICATE,
                        Kept.UNTIL_USED,
                        "token_hash",
                        "password_mark"),
                PersonalColumns.of("passkey_owner", Category.CREDENTIAL, Purpose.AUTHENTICATE, Kept.AS_USER, "handle"),
                PersonalColumns.of(
                        "passkey_challenge",
                        Category.CREDENTIAL,
                        Purpose.AUTHENTICATE,
                        Kept.UNTIL_USED,
                        "challenge_hash"),
                PersonalColumns.of("user_notice", Category.TRACE, Purpose.REACH_USER, Kept.NOTICES, "kind"),
                PersonalColumns.of("lockout_origin", Category.TRACE, Purpose.DETECT_ABUSE, Kept.LOCKOUT, "origin"),
                PersonalColumns.of("lockout_account", Category.TRACE, Purpose.DETECT_ABUSE, Kept.LOCKOUT, "account"),
                PersonalColumns.of(
                        "lockout_attempt",
                        Category.TRACE,
                        Purpose.DETECT_ABUSE,
                        Kept.LOCKOUT,
                        "origin",
                        "network",
                        "account"),
                PersonalColumns.of("lockout_signal", Category.TRACE, Purpose.DETECT_ABUSE, Kept.LOCKOUT, "subject"),
                PersonalColumns.of("lockout_place", Category.TRACE, Purpose.DETECT_ABUSE, Kept.PLACES, "place"));
    }
}
