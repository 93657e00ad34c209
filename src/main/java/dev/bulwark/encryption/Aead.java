package dev.bulwark.encryption;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.GCMSIVBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * AES-256-GCM-SIV in one shot. A sealed value is: version (1 byte), algorithm (1 byte), nonce (12 bytes), ciphertext, tag
 * (16 bytes). The two leading bytes are authenticated with the associated data.
 */
final class Aead {

    static final int KEY_BYTES = 32;
    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = 16;
    private static final byte VERSION = 1;
    private static final byte AES_256_GCM_SIV = 1;
    private static final int HEADER_BYTES = 2;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Aead() {}

    static byte[] randomKey() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    /** @param associatedData what the value belongs to; opening demands the same */
    static byte[] seal(byte[] key, byte[] associatedData, byte[] plaintext) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] ciphertext = crypt(true, key, nonce, headed(associatedData), plaintext);
        return ByteBuffer.allocate(HEADER_BYTES + NONCE_BYTES + ciphertext.length)
                .put(VERSION)
                .put(AES_256_GCM_SIV)
                .put(nonce)
                .put(ciphertext)
                .array();
    }

    /** Fails with {@link CipherRejected}. */
    static byte[] open(byte[] key, byte[] associatedData, byte[] sealed) {
        if (sealed == null
                || sealed.length < HEADER_BYTES + NONCE_BYTES + TAG_BYTES
                || sealed[0] != VERSION
                || sealed[1] != AES_256_GCM_SIV) {
            throw new CipherRejected();
        }
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(sealed, HEADER_BYTES, nonce, 0, NONCE_BYTES);
        byte[] ciphertext = new byte[sealed.length - HEADER_BYTES - NONCE_BYTES];
        System.arraycopy(sealed, HEADER_BYTES + NONCE_BYTES, ciphertext, 0, ciphertext.length);
        return crypt(false, key, nonce, headed(associatedData), ciphertext);
    }

    /** The bare algorithm of RFC 8452; input and output end with the tag on the sealed side. */
    static byte[] crypt(boolean encrypt, byte[] key, byte[] nonce, byte[] associatedData, byte[] input) {
        try {
            GCMSIVBlockCipher cipher = new GCMSIVBlockCipher(AESEngine.newInstance());
            cipher.init(encrypt, new AEADParameters(new KeyParameter(key), TAG_BYTES * 8, nonce, associatedData));
            byte[] output = new byte[cipher.getOutputSize(input.length)];
            int length = cipher.processBytes(input, 0, input.length, output, 0);
            cipher.doFinal(output, length);
            return output;
        } catch (InvalidCipherTextException rejected) {
            throw new CipherRejected();
        }
    }

    private static byte[] headed(byte[] associatedData) {
        return ByteBuffer.allocate(HEADER_BYTES + associatedData.length)
                .put(VERSION)
                .put(AES_256_GCM_SIV)
                .put(associatedData)
                .array();
    }
}
