package dev.bulwark.auth.passkeys;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** For which site passkeys are made. */
@ConfigMapping(prefix = "bulwark.webauthn")
public interface PasskeyConfig {

    /**
     * The domain that owns the passkeys: the host of {@code BULWARK_PUBLIC_URL} if not set. Its subdomains may use them too.
     * A change makes every passkey useless.
     */
    Optional<String> rpId();

    /**
     * Android applications that may use passkeys, as {@code android:apk-key-hash:} and the hash of their certificate. The
     * domain's {@code assetlinks.json} must name them too.
     */
    Optional<List<String>> appOrigins();
}
