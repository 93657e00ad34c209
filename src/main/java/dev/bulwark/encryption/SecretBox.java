package dev.bulwark.encryption;

import dev.bulwark.encryption.MasterKey.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Seals secrets of the service itself under the master key, so that the database alone is not enough to use them. */
@ApplicationScoped
public class SecretBox {

    private final MasterKey masterKey;

    SecretBox(MasterKey masterKey) {
        this.masterKey = masterKey;
    }

    /** @param table and {@code rowId}: where the value will live; it opens nowhere else */
    public byte[] seal(String table, UUID rowId, byte[] secret) {
        return Aead.seal(masterKey.keyFor(Purpose.SEAL_SECRET), boundTo(table, rowId), secret);
    }

    /** Fails with {@link CipherRejected}. */
    public byte[] open(String table, UUID rowId, byte[] sealed) {
        return Aead.open(masterKey.keyFor(Purpose.SEAL_SECRET), boundTo(table, rowId), sealed);
    }

    private static byte[] boundTo(String table, UUID rowId) {
        return BoundTo.parts("secret", MasterKey.VERSION, table, rowId);
    }
}
