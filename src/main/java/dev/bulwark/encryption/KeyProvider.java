package dev.bulwark.encryption;

import java.util.NavigableMap;

/**
 * Where master keys come from. The default reads the environment or a file; a bank with a key management service or an HSM
 * puts a bean of its own in its place, which has them unwrapped there.
 */
public interface KeyProvider {

    /**
     * @param byVersion each 256 bits; versions are positive and never used again for another key
     * @param active the version that seals; every replica must have it before one of them seals under it
     */
    record MasterKeys(NavigableMap<Integer, byte[]> byVersion, int active) {

        @Override
        public String toString() {
            return "MasterKeys " + byVersion.keySet();
        }
    }

    /**
     * Called once, at start, on a thread that may wait. Fails with {@link dev.bulwark.platform.startup.StartRefused}, which
     * says what to do and repeats no part of a key.
     */
    MasterKeys masterKeys();
}
