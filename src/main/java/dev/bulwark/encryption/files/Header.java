package dev.bulwark.encryption.files;

import dev.bulwark.encryption.files.SealedFileRejected.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What stands before the chunks, and the key that it and the password make.
 *
 * @param bytes as they stand in the file
 * @param key of the chunks
 */
record Header(byte[] bytes, byte[] key) {

    /** What the specification asked for; older files may have as few. */
    static final int ROUNDS_MIN = 100_000;

    /** OWASP's floor for PBKDF2-HMAC-SHA-256; new files have it. */
    static final int ROUNDS = 600_000;

    /** A forged header must not keep a machine busy for hours. */
    private static final int ROUNDS_MAX = 10_000_000;

    private static final byte[] MAGIC = "BULWARK\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte VERSION = 1;
    private static final byte PBKDF2_HMAC_SHA256 = 1;
    private static final int SALT_BYTES = 16;
    private static final int CHECK_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final int LENGTH_BYTES = MAGIC.length + 2 + Integer.BYTES + SALT_BYTES + CHECK_BYTES;

    static Header create(char[] password, int rounds) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        byte[] stretched = stretch(password, salt, rounds);
        byte[] bytes = ByteBuffer.allocate(LENGTH_BYTES)
                .put(MAGIC)
                .put(VERSION)
                .put(PBKDF2_HMAC_SHA256)
                .putInt(rounds)
                .put(salt)
                .put(check(stretched))
                .array();
        return new Header(bytes, expand(stretched, "key"));
    }

    /** Fails with {@link SealedFileRejected}, for a wrong password before any chunk is read. */
    static Header read(InputStream file, char[] password) throws IOException {
        byte[] bytes = file.readNBytes(LENGTH_BYTES);
        ByteBuffer header = ByteBuffer.wrap(bytes);
        require(bytes.length == LENGTH_BYTES && startsWithMagic(header), Reason.NO_SEALED_FILE);
        require(header.get() == VERSION && header.get() == PBKDF2_HMAC_SHA256, Reason.UNKNOWN_FORMAT);
        int rounds = header.getInt();
        require(rounds >= ROUNDS_MIN && rounds <= ROUNDS_MAX, Reason.TOO_FEW_ROUNDS);
        byte[] salt = take(header, SALT_BYTES);
        byte[] stretched = stretch(password, salt, rounds);
        require(MessageDigest.isEqual(check(stretched), take(header, CHECK_BYTES)), Reason.WRONG_PASSWORD);
        return new Header(bytes, expand(stretched, "key"));
    }

    private static boolean startsWithMagic(ByteBuffer header) {
        return Arrays.equals(take(header, MAGIC.length), MAGIC);
    }

    private static byte[] take(ByteBuffer from, int lengthBytes) {
        byte[] bytes = new byte[lengthBytes];
        from.get(bytes);
        return bytes;
    }

    private static byte[] stretch(char[] password, byte[] salt, int rounds) {
        char[] text = Normalizer.normalize(CharBuffer.wrap(password), Normalizer.Form.NFC)
                .toCharArray();
        PBEKeySpec spec = new PBEKeySpec(text, salt, rounds, KEY_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible); // every JDK has it
        } finally {
            spec.clearPassword();
            Arrays.fill(text, '\0');
        }
    }

    private static byte[] check(byte[] stretched) {
        return Arrays.copyOf(expand(stretched, "check"), CHECK_BYTES);
    }

    /** HKDF-Expand with SHA-256 for one block of output. */
    private static byte[] expand(byte[] stretched, String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(stretched, "HmacSHA256"));
            mac.update(("bulwark/sealed-file/" + purpose).getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(new byte[] {1});
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible); // every JDK has it
        }
    }

    private static void require(boolean holds, Reason reason) throws SealedFileRejected {
        if (!holds) {
            throw new SealedFileRejected(reason);
        }
    }
}
