package dev.bulwark.auth;

import dev.bulwark.platform.privacy.Category;
import dev.bulwark.platform.privacy.Kept;
import dev.bulwark.platform.privacy.PersonalColumn;
import dev.bulwark.platform.privacy.PersonalDataSource;
import dev.bulwark.platform.privacy.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Of users: who they are, what proves them, from where they came. */
@ApplicationScoped
class AuthPersonalData implements PersonalDataSource {

    @Override
    public List<PersonalColumn> columns() {
        return List.of(
                new PersonalColumn("app_user", "username", Category.IDENTITY, Purpose.AUTHENTICATE, Kept.AS_USER),
                new PersonalColumn("app_user", "sealed_email", Category.CONTACT, Purpose.REACH_USER, Kept.AS_USER),
                new PersonalColumn(
                        "app_user", "password_hash", Category.CREDENTIAL, Purpose.AUTHENTICATE, Kept.AS_USER),
                new PersonalColumn(
                        "app_user",
                        "disabled_reason_sealed",
                        Category.FREE_TEXT,
                        Purpose.JUSTIFY_DECISION,
                        Kept.AS_USER),
                new PersonalColumn(
                        "password_history", "password_hash", Category.CREDENTIAL, Purpose.AUTHENTICATE, Kept.AS_USER),
                new PersonalColumn("auth_session", "ip_address", Category.TRACE, Purpose.DETECT_ABUSE, Kept.SESSIONS),
                new PersonalColumn("auth_session", "user_agent", Category.TRACE, Purpose.DETECT_ABUSE, Kept.SESSIONS),
                new PersonalColumn("auth_session", "amr", Category.TRACE, Purpose.AUTHENTICATE, Kept.SESSIONS),
                new PersonalColumn(
                        "refresh_token", "token_hash", Category.CREDENTIAL, Purpose.AUTHENTICATE, Kept.SESSIONS),
                new PersonalColumn(
                        "refresh_token", "successor_hash", Category.CREDENTIAL, Purpose.AUTHENTICATE, Kept.SESSIONS),
                new PersonalColumn(
                        "mfa_factor", "sealed_secret", Category.CREDENTIAL, Purpose.AUTHENTICATE, Kept.UNTIL_USED),
                new PersonalColumn("mfa_factor", "last_step", Category.TRACE, Purpose.AUTHENTICATE, Kept.UNTIL_USED),
                new PersonalColumn("mfa_factor", "failed_at", Category.TRACE, Purpose.DETECT_ABUSE, Kept.UNTIL_USED),
                new PersonalColumn("passkey", "sign_count", Category.TRACE, Purpose.AUTHENTICATE, Kept.UNTIL_USED),
                new PersonalColumn(
                        "mfa_recovery_code", "code_hash", Category.CREDENTIAL, Purpose.AUTHENTICATE, Kept.UNTIL_USED),
                new PersonalColumn(
                        "mfa_challenge", "token_hash", Category.CREDENTIAL, Purpose.AUTHENTICATE, Kept.UNTIL_USED),
                new PersonalColumn(
                        "mfa_challenge", "password_mark", Category.CREDENTIAL, Purpose.AUTHENTICATE, Kept.UNTIL_USED),
                new PersonalColumn("passkey_owner", "handle", Category.CREDENTIAL, Purpose.AUTHENTICATE, Kept.AS_USER),
                new PersonalColumn(
                        "passkey", "credential_id", Category.CREDENTIAL, Purpose.AUTHENTICATE, Kept.UNTIL_USED),
                new PersonalColumn("passkey", "credential", Category.CREDENTIAL, Purpose.AUTHENTICATE, Kept.UNTIL_USED),
                new PersonalColumn("passkey", "mark", Category.CREDENTIAL, Purpose.AUTHENTICATE, Kept.UNTIL_USED),
                new PersonalColumn("passkey", "name", Category.FREE_TEXT, Purpose.AUTHENTICATE, Kept.UNTIL_USED),
                new PersonalColumn("passkey", "transports", Category.CREDENTIAL, Purpose.AUTHENTICATE, Kept.UNTIL_USED),
                new PersonalColumn(
                        "passkey_challenge",
                        "challenge_hash",
                        Category.CREDENTIAL,
                        Purpose.AUTHENTICATE,
                        Kept.UNTIL_USED),
                new PersonalColumn("user_notice", "kind", Category.TRACE, Purpose.REACH_USER, Kept.NOTICES),
                new PersonalColumn("lockout_origin", "origin", Category.TRACE, Purpose.DETECT_ABUSE, Kept.LOCKOUT),
                new PersonalColumn("lockout_account", "account", Category.TRACE, Purpose.DETECT_ABUSE, Kept.LOCKOUT),
                new PersonalColumn("lockout_attempt", "origin", Category.TRACE, Purpose.DETECT_ABUSE, Kept.LOCKOUT),
                new PersonalColumn("lockout_attempt", "network", Category.TRACE, Purpose.DETECT_ABUSE, Kept.LOCKOUT),
                new PersonalColumn("lockout_attempt", "account", Category.TRACE, Purpose.DETECT_ABUSE, Kept.LOCKOUT),
                new PersonalColumn("lockout_signal", "subject", Category.TRACE, Purpose.DETECT_ABUSE, Kept.LOCKOUT),
                new PersonalColumn("lockout_place", "place", Category.TRACE, Purpose.DETECT_ABUSE, Kept.PLACES));
    }
}
