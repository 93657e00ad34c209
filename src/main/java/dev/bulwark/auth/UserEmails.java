package dev.bulwark.auth;

import dev.bulwark.encryption.SealedSecrets;
import dev.bulwark.encryption.SecretBox;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Where users are written to: sealed under the master key, for this user and this use alone. */
@ApplicationScoped
public class UserEmails implements SealedSecrets {

    private static final String PURPOSE = "app_user.email";

    private final SecretBox box;

    UserEmails(SecretBox box) {
        this.box = box;
    }

    @Override
    public List<SealedColumn> columns() {
        return List.of(new SealedColumn("app_user", "id", "sealed_email", PURPOSE));
    }

    public byte[] seal(UUID userId, String email) {
        return box.seal(PURPOSE, userId, email.getBytes(StandardCharsets.UTF_8));
    }

    public String open(UUID userId, byte[] sealed) {
        return new String(box.open(PURPOSE, userId, sealed), StandardCharsets.UTF_8);
    }
}
