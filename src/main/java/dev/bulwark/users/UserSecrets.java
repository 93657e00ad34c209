package dev.bulwark.users;

import dev.bulwark.auth.UserEmails;
import dev.bulwark.encryption.LastingBox;
import dev.bulwark.encryption.SealedSecrets;
import dev.bulwark.encryption.SecretBox;
import dev.bulwark.platform.json.EmailForm;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** What is known of a user that names people: sealed for this user and this use alone. */
@ApplicationScoped
class UserSecrets implements SealedSecrets {

    private static final String REASON = "app_user.disabled_reason";
    private static final String MFA_RESET = "app_user.mfa_reset_reason";

    private final SecretBox box;
    private final LastingBox lasting;
    private final UserEmails emails;

    UserSecrets(SecretBox box, LastingBox lasting, UserEmails emails) {
        this.box = box;
        this.lasting = lasting;
        this.emails = emails;
    }

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

    /** For what waits for a second person, of which no byte may change. */
    byte[] sealMfaReset(UUID userId, String reason) {
        return lasting.seal(MFA_RESET, userId, reason.getBytes(StandardCharsets.UTF_8));
    }

    /** Earlier versions of the service sealed it under the master key. */
    String openMfaReset(UUID userId, byte[] sealed) {
        return LastingBox.isLasting(sealed)
                ? new String(lasting.open(MFA_RESET, userId, sealed), StandardCharsets.UTF_8)
                : open(MFA_RESET, userId, sealed);
    }

    private byte[] seal(String purpose, UUID userId, String text) {
        return box.seal(purpose, userId, text.getBytes(StandardCharsets.UTF_8));
    }

    private String open(String purpose, UUID userId, byte[] sealed) {
        return new String(box.open(purpose, userId, sealed), StandardCharsets.UTF_8);
    }
}
