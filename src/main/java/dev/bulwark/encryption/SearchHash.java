package dev.bulwark.encryption;

import dev.bulwark.platform.privacy.ForSearch;
import dev.bulwark.platform.privacy.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;

/** The keyed hash of what people are found by. */
@ForSearch
@ApplicationScoped
class SearchHash implements KeyedHash {

    private final ServiceKeys keys;

    SearchHash(ServiceKeys keys) {
        this.keys = keys;
    }

    @Override
    public byte[] of(byte[] message) {
        return keys.hash(ServiceKey.SEARCH_HASH, message);
    }
}
