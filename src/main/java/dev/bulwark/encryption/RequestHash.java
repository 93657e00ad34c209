package dev.bulwark.encryption;

import dev.bulwark.platform.privacy.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;

/** The keyed hash of what must be recognized: requests, codes, challenges. */
@ApplicationScoped
class RequestHash implements KeyedHash {

    private final ServiceKeys keys;

    RequestHash(ServiceKeys keys) {
        this.keys = keys;
    }

    @Override
    public byte[] of(byte[] message) {
        return keys.hash(ServiceKey.REQUEST_HASH, message);
    }
}
