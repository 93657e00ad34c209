package dev.bulwark.encryption;

import java.nio.ByteBuffer;
import java.util.UUID;

/** One customer's key. Its fields never come near the 2^32 values that one key may seal (RFC 8452, section 6). */
final class DataKey {

    private final UUID id;
    private final byte[] key;

    DataKey(UUID id, byte[] key) {
        this.id = id;
        this.key = key;
    }

    UUID id() {
        return id;
    }

    byte[] key() {
        return key;
    }

    /** Leads everything this key seals, so that a value tells which key it needs. */
    byte[] reference() {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    @Override
    public String toString() {
        return "DataKey " + id;
    }
}
