package dev.bulwark.users;

import dev.bulwark.auth.UserEmails;
import dev.bulwark.encryption.SealedSecrets;
import dev.bulwark.encryption.SecretBox;
import dev.bulwark.platform.json.EmailForm;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** What is known of a user that names people: sealed under the master key, for this user and this use alone. */
@ApplicationScoped
class UserSecrets implements SealedSecrets {

    private static final String REASON = "app_user.disabled_reason";
    private static final String MFA_RESET = "app_user.mfa_reset_reason";

    private final SecretBox box;
    private final UserEmails emails;

    UserSecrets(SecretBox box, UserEmails emails) {
        this.box = box;
        this.emails = emails;
    }

    /** The reason of a reset is in an approval, which ends within a day, before any key does. */
    @Override
    public List<SealedColumn> columns() {
        return List.of(new SealedColumn("app_user", "id", "disabled_reason_sealed", REASON));
    }

    byte[] sealEmail(UUID userId, String email) {
        return emails.seal(userId, email);
    }

    /** Null for none. */
    String email(UUID userId, byte[] sealed) {
        return sealed == null ? null : emails.open(userId, sealed);
    }

    /** As the register shows it. Null for none. */
    String maskedEmail(UUID userId, byte[] sealed) {
        return sealed == null ? null : EmailForm.masked(emails.open(userId, sealed));
    }

    byte[] sealReason(UUID userId, String reason) {
        return seal(REASON, userId, reason);
    }

    /** Null for none. */
    String openReason(UUID userId, byte[] sealed) {
        return sealed == null ? null : open(REASON, userId, sealed);
    }

    byte[] sealMfaReset(UUID userId, String reason) {
        return seal(MFA_RESET, userId, reason);
    }

    String openMfaReset(UUID userId, byte[] sealed) {
        return open(MFA_RESET, userId, sealed);
    }

    private byte[] seal(String purpose, UUID userId, String text) {
        return box.seal(purpose, userId, text.getBytes(StandardCharsets.UTF_8));
    }

    private String open(String purpose, UUID userId, byte[] sealed) {
        return new String(box.open(purpose, userId, sealed), StandardCharsets.UTF_8);
    }
}
