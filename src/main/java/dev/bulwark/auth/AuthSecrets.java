package dev.bulwark.auth;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Secrets of authentication. Production refuses to start without the pepper. */
@ConfigMapping(prefix = "bulwark")
public interface AuthSecrets {

    /** Key of the pre-hash in front of bcrypt; at least 32 bytes. A changed pepper makes every password wrong. */
    Optional<String> passwordPepper();

    /** First password of the first admin; used once, when there is no admin yet. */
    Optional<String> bootstrapAdminPassword();
}
