package dev.bulwark.gdpr.history;

import dev.bulwark.encryption.CellAddress;
import dev.bulwark.encryption.CipherRejected;
import dev.bulwark.encryption.FieldCipher;
import dev.bulwark.encryption.SealedText;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/** An entry as it is stored. */
record EventRow(
        UUID id,
        UUID customerId,
        UUID subjectId,
        Kind kind,
        SealedText reason,
        SealedText reference,
        Instant at,
        UUID userId) {

    /** Of who was erased, without texts: what is done then, such as completing the request, is told all the same. */
    static EventRow seal(UUID id, Entry entry, FieldCipher cipher) {
        boolean erased = cipher.isDestroyed();
        return new EventRow(
                id,
                entry.customerId(),
                entry.subjectId(),
                entry.kind(),
                erased ? null : cipher.seal(cell("reason_sealed", id), entry.reason()),
                erased ? null : cipher.seal(cell("reference_sealed", id), entry.reference()),
                entry.at(),
                entry.userId());
    }

    /** @param cipher fails with {@link CipherRejected} for a customer whose key is gone: then the texts are */
    Entry open(Supplier<FieldCipher> cipher) {
        if (reason == null && reference == null) {
            return entry(null, null);
        }
        FieldCipher opening;
        try {
            opening = cipher.get();
        } catch (CipherRejected gone) {
            return entry(null, null);
        }
        return entry(
                opening.open(cell("reason_sealed", id), reason), opening.open(cell("reference_sealed", id), reference));
    }

    private Entry entry(String openReason, String openReference) {
        return new Entry(customerId, subjectId, kind, openReason, openReference, at, userId);
    }

    private static CellAddress cell(String column, UUID id) {
        return new CellAddress("gdpr_event", column, id);
    }
}
