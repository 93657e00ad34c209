package dev.bulwark.encryption;

import dev.bulwark.encryption.MasterKey.Purpose;
import dev.bulwark.platform.privacy.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** HMAC-SHA-256 under a key derived from the master key. */
@ApplicationScoped
class RequestHash implements KeyedHash {

    private final KeyRing keys;

    RequestHash(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public byte[] of(byte[] message) {
        HMac mac = new HMac(new SHA256Digest());
        mac.init(new KeyParameter(keys.newest().keyFor(Purpose.HASH_REQUEST)));
        mac.update(message, 0, message.length);
        byte[] hash = new byte[mac.getMacSize()];
        mac.doFinal(hash, 0);
        return hash;
    }
}
