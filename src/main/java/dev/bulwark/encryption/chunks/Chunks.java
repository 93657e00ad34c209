package dev.bulwark.encryption.chunks;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The chunks of one content, in their order: the n-th call is about chunk n. Nonce: 7 zero bytes, number of the chunk (4,
 * big endian), 1 for the last chunk and 0 for others. For one thread at a time.
 */
public final class Chunks {

    public static final int PLAIN_BYTES = 64 * 1024;
    public static final int TAG_BYTES = 16;
    public static final int SEALED_BYTES = PLAIN_BYTES + TAG_BYTES;
    private static final int NONCE_BYTES = 12;
    private static final int PREFIX_BYTES = 7;

    private final SecretKeySpec key;
    private final byte[] associatedData;
    private int number;
    private boolean ended;

    /**
     * @param key 32 bytes, used for this content only, or nonces would repeat
     * @param associatedData what the content belongs to; opening demands the same
     */
    public Chunks(byte[] key, byte[] associatedData) {
        this.key = new SecretKeySpec(key, "AES");
        this.associatedData = associatedData;
    }

    public byte[] seal(byte[] plaintext, int offset, int lengthBytes, boolean last) {
        try {
            return crypt(Cipher.ENCRYPT_MODE, plaintext, offset, lengthBytes, last);
        } catch (ChunkRejected impossible) {
            throw new IllegalStateException(impossible); // nothing is opened
        }
    }

    public byte[] open(byte[] sealed, int lengthBytes, boolean last) throws ChunkRejected {
        return crypt(Cipher.DECRYPT_MODE, sealed, 0, lengthBytes, last);
    }

    private byte[] crypt(int mode, byte[] input, int offset, int lengthBytes, boolean last) throws ChunkRejected {
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
            return cipher.doFinal(input, offset, lengthBytes);
        } catch (AEADBadTagException altered) {
            throw new ChunkRejected();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible); // every JDK has it
        }
    }
}
