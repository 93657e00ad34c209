package dev.bulwark.encryption;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.GCMSIVBlockCipher;
import org.bouncycastle.crypto.modes.gcm.BasicGCMMultiplier;
import org.bouncycastle.crypto.modes.gcm.GCMMultiplier;
import org.bouncycastle.crypto.modes.gcm.Tables4kGCMMultiplier;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * AES-256-GCM-SIV in one shot. A sealed value is: format (1 byte), algorithm (1 byte), key reference (the length is the
 * caller's), nonce (12 bytes), ciphertext, tag (16 bytes). All that stands before the nonce is authenticated together
 * with the associated data.
 */
@ApplicationScoped
class Aead {

    static final int KEY_BYTES = 32;
    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = 16;
    static final int HEADER_BYTES = 2;
    private static final int TABLES_FROM_BYTES = 512;
    static final byte FORMAT = 1;
    static final byte AES_256_GCM_SIV = 1;

    /** A field of a bean, not of the class: a native executable must not carry a seeded generator in its image. */
    private final SecureRandom random = new SecureRandom();

    byte[] randomKey() {
        return random(KEY_BYTES);
    }

    /**
     * @param keyReference names the key inside the value, so that a later reader knows which one to fetch
     * @param associatedData what the value belongs to; opening demands the same
     */
    byte[] seal(byte[] key, byte[] keyReference, byte[] associatedData, byte[] plaintext) {
        byte[] header = header(keyReference);
        byte[] nonce = random(NONCE_BYTES);
        byte[] ciphertext = crypt(true, key, nonce, join(header, associatedData), plaintext);
        return join(header, nonce, ciphertext);
    }

    /** Fails with {@link CipherRejected}, also when the value names another key. */
    byte[] open(byte[] key, byte[] keyReference, byte[] associatedData, byte[] sealed) {
        byte[] header = header(keyReference);
        int body = header.length + NONCE_BYTES;
        if (sealed == null
                || sealed.length < body + TAG_BYTES
                || !Arrays.equals(header, 0, header.length, sealed, 0, header.length)) {
            throw new CipherRejected();
        }
        byte[] nonce = Arrays.copyOfRange(sealed, header.length, body);
        byte[] ciphertext = Arrays.copyOfRange(sealed, body, sealed.length);
        return crypt(false, key, nonce, join(header, associatedData), ciphertext);
    }

    /** The bare algorithm of RFC 8452; the sealed side ends with the tag. */
    static byte[] crypt(boolean encrypt, byte[] key, byte[] nonce, byte[] associatedData, byte[] input) {
        try {
            GCMSIVBlockCipher cipher = new GCMSIVBlockCipher(AESEngine.newInstance(), multiplier(input.length));
            cipher.init(
                    encrypt, new AEADParameters(new KeyParameter(key), TAG_BYTES * Byte.SIZE, nonce, associatedData));
            byte[] output = new byte[cipher.getOutputSize(input.length)];
            int length = cipher.processBytes(input, 0, input.length, output, 0);
            cipher.doFinal(output, length);
            return output;
        } catch (InvalidCipherTextException rejected) {
            throw new CipherRejected();
        }
    }

    /** Tables take longer to fill than a short field to seal without; a page of customers opens a thousand of these. */
    private static GCMMultiplier multiplier(int inputBytes) {
        return inputBytes < TABLES_FROM_BYTES ? new BasicGCMMultiplier() : new Tables4kGCMMultiplier();
    }

    private static byte[] header(byte[] keyReference) {
        return join(new byte[] {FORMAT, AES_256_GCM_SIV}, keyReference);
    }

    private byte[] random(int lengthBytes) {
        byte[] bytes = new byte[lengthBytes];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] join(byte[]... parts) {
        ByteBuffer joined = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(joined::put);
        return joined.array();
    }
}
