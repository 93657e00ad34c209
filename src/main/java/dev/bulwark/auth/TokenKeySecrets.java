package dev.bulwark.auth;

import dev.bulwark.encryption.SealedSecrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The private parts of the token keys. */
@ApplicationScoped
class TokenKeySecrets implements SealedSecrets {

    @Override
    public List<SealedColumn> columns() {
        return List.of(new SealedColumn("token_key", "id", "sealed_private_key", TokenKeys.PURPOSE));
    }
}
