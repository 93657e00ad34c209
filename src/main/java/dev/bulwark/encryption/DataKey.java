package dev.bulwark.encryption;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The key of one customer's fields. Destroying its row makes everything that it sealed unreadable, backups of the other
 * tables included.
 */
public final class DataKey {

    private final UUID id;
    private final byte[] key;

    DataKey(UUID id, byte[] key) {
        this.id = id;
        this.key = key;
    }

    /** @param value null stays null: an absent field has nothing to protect */
    public byte[] seal(String table, String column, UUID rowId, String value) {
        return value == null
                ? null
                : Aead.seal(key, boundTo(table, column, rowId), value.getBytes(StandardCharsets.UTF_8));
    }

    /** Fails with {@link CipherRejected} when the value was altered, moved to another place, or sealed by another key. */
    public String open(String table, String column, UUID rowId, byte[] sealed) {
        return sealed == null
                ? null
                : new String(Aead.open(key, boundTo(table, column, rowId), sealed), StandardCharsets.UTF_8);
    }

    private byte[] boundTo(String table, String column, UUID rowId) {
        return BoundTo.parts("field", id, table, column, rowId);
    }

    @Override
    public String toString() {
        return "DataKey " + id;
    }
}
