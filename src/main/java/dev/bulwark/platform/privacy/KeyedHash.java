package dev.bulwark.platform.privacy;

/**
 * Recognizes a message without keeping it. A plain hash of a short secret, such as a social security number among known
 * fields, is guessed in seconds; this one needs a key that is not in the database.
 */
public interface KeyedHash {

    /** 32 bytes; the same for the same message, whatever the master key. */
    byte[] of(byte[] message);
}
