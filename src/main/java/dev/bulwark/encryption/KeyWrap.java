package dev.bulwark.encryption;

import dev.bulwark.encryption.MasterKey.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Wraps data keys under a master key. A wrapped key opens only as the key of the subject it was made for. */
@ApplicationScoped
class KeyWrap {

    private final Aead aead;
    private final KeyRing keys;

    KeyWrap(Aead aead, KeyRing keys) {
        this.aead = aead;
        this.keys = keys;
    }

    /** A row of {@code data_key}. */
    record Wrapped(UUID id, int masterKeyVersion, byte[] bytes) {}

    DataKey generate(UUID id) {
        return new DataKey(id, aead.randomKey());
    }

    Wrapped wrap(UUID subjectId, DataKey dataKey) {
        UUID id = dataKey.id();
        MasterKey master = keys.active();
        byte[] wrapped = aead.seal(
                master.keyFor(Purpose.WRAP_DATA_KEY),
                master.reference(),
                boundTo(id, subjectId, master.version()),
                dataKey.key());
        return new Wrapped(id, master.version(), wrapped);
    }

    /** Fails with {@link CipherRejected}. */
    DataKey unwrap(Wrapped row, UUID subjectId) {
        MasterKey master = keys.version(row.masterKeyVersion());
        byte[] key = aead.open(
                master.keyFor(Purpose.WRAP_DATA_KEY),
                master.reference(),
                boundTo(row.id(), subjectId, master.version()),
                row.bytes());
        return new DataKey(row.id(), key);
    }

    private static byte[] boundTo(UUID id, UUID subjectId, int masterKeyVersion) {
        return BoundTo.parts("data_key", id, subjectId, masterKeyVersion);
    }
}
