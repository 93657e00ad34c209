package dev.bulwark.encryption.files;

import dev.bulwark.encryption.files.SealedFileRejected.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The chunks of one file, in their order: the n-th call is about chunk n. */
final class Chunks {

    static final int PLAIN_BYTES = 64 * 1024;
    static final int TAG_BYTES = 16;
    static final int SEALED_BYTES = PLAIN_BYTES + TAG_BYTES;
    private static final int NONCE_BYTES = 12;
    private static final int PREFIX_BYTES = 7;

    private final SecretKeySpec key;
    private final byte[] associatedData;
    private int number;
    private boolean ended;

    /** @param key used for this file only */
    Chunks(byte[] key, byte[] associatedData) {
        this.key = new SecretKeySpec(key, "AES");
        this.associatedData = associatedData;
    }

    byte[] seal(byte[] plaintext, int lengthBytes, boolean last) throws IOException {
        return crypt(Cipher.ENCRYPT_MODE, plaintext, lengthBytes, last);
    }

    /** Fails with {@link SealedFileRejected}. */
    byte[] open(byte[] sealed, int lengthBytes, boolean last) throws IOException {
        return crypt(Cipher.DECRYPT_MODE, sealed, lengthBytes, last);
    }

    private byte[] crypt(int mode, byte[] input, int lengthBytes, boolean last) throws IOException {
        if (ended || number < 0) {
            throw new IllegalStateException("no chunk follows the last one, nor the 2^31st");
        }
        byte[] nonce = ByteBuffer.allocate(NONCE_BYTES)
                .putInt(PREFIX_BYTES, number++)
                .put(NONCE_BYTES - 1, (byte) (last ? 1 : 0))
                .array();
        ended = last;
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
            cipher.updateAAD(associatedData);
            return cipher.doFinal(input, 0, lengthBytes);
        } catch (AEADBadTagException altered) {
            throw new SealedFileRejected(Reason.ALTERED);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible); // every JDK has it
        }
    }
}
