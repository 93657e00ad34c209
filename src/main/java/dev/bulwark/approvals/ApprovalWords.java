package dev.bulwark.approvals;

import dev.bulwark.encryption.CellAddress;
import dev.bulwark.encryption.DataKeys;
import dev.bulwark.encryption.FieldCipher;
import dev.bulwark.encryption.SealedText;
import dev.bulwark.encryption.SubjectFields;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * What people wrote in an approval: under the key of the customer whom it is about, else under the master key. Every method
 * joins the caller's session.
 */
@ApplicationScoped
class ApprovalWords implements SubjectFields {

    private final ApprovalRepository approvals;
    private final DataKeys dataKeys;
    private final SealedReasons reasons;

    ApprovalWords(ApprovalRepository approvals, DataKeys dataKeys, SealedReasons reasons) {
        this.approvals = approvals;
        this.dataKeys = dataKeys;
        this.reasons = reasons;
    }

    /**
     * As stored. Any of it may be null.
     *
     * @param note why the maker asks
     * @param refusal why it was rejected
     * @param reason why it was rejected, under the master key: of an approval about no customer, or from before
     */
    record Sealed(SealedText note, SealedText refusal, byte[] reason) {

        static final Sealed NOTHING = new Sealed(null, null, null);

        boolean saysNothing() {
            return note == null && refusal == null && reason == null;
        }
    }

    /** @param note why the maker asks @param refusal why it was rejected; each null when nobody wrote it, or it is dark */
    record Said(String note, String refusal) {

        static final Said NOTHING = new Said(null, null);
    }

    /** Of an approval that is about to be stored. Fails with CUSTOMER_ERASED. */
    Uni<Sealed> note(Session session, Approval approval, String reason) {
        return reason == null
                ? Uni.createFrom().item(Sealed.NOTHING)
                : dataKeys.get(session, approval.customerId())
                        .map(cipher -> new Sealed(cipher.seal(noteCell(approval.id()), reason), null, null));
    }

    /** Of an approval that this transaction has locked. Fails with CUSTOMER_ERASED. */
    Uni<Sealed> refusal(Session session, StoredApproval stored, String reason) {
        UUID id = stored.approval().id();
        UUID customerId = stored.approval().customerId();
        SealedText note = stored.words().note();
        if (reason == null) {
            return Uni.createFrom().item(new Sealed(note, null, null));
        }
        return customerId == null
                ? Uni.createFrom().item(new Sealed(note, null, reasons.seal(id, reason)))
                : dataKeys.get(session, customerId)
                        .map(cipher -> new Sealed(note, cipher.seal(refusalCell(id), reason), null));
    }

    /**
     * For a caller who is shown it; nothing of a customer who was erased. Fails with CUSTOMER_RESTRICTED if anything was
     * written, and with {@link dev.bulwark.encryption.CipherRejected} for what does not open.
     */
    Uni<Said> shownTo(Session session, Caller caller, StoredApproval stored) {
        UUID customerId = stored.approval().customerId();
        if (stored.words().saysNothing()) {
            return Uni.createFrom().item(Said.NOTHING);
        }
        return customerId == null
                ? Uni.createFrom().item(new Said(null, underMaster(stored)))
                : dataKeys.getFor(session, customerId, caller).map(cipher -> opened(stored, cipher));
    }

    /** Why the maker asks, for the execution; null when that was not said, or is dark. */
    Uni<String> note(Session session, StoredApproval stored) {
        SealedText note = stored.words().note();
        return note == null
                ? Uni.createFrom().nullItem()
                : dataKeys.get(session, stored.approval().customerId())
                        .map(cipher -> cipher.open(noteCell(stored.approval().id()), note));
    }

    private Said opened(StoredApproval stored, FieldCipher cipher) {
        UUID id = stored.approval().id();
        Sealed words = stored.words();
        String refusal = words.reason() != null && !cipher.isDestroyed()
                ? underMaster(stored)
                : cipher.open(refusalCell(id), words.refusal());
        return new Said(cipher.open(noteCell(id), words.note()), refusal);
    }

    private String underMaster(StoredApproval stored) {
        return reasons.open(stored.approval().id(), stored.words().reason());
    }

    @Override
    public List<SealedTable> tables() {
        return List.of(SealedTable.of("approval", "about_customer_id", "note_sealed", "refusal_sealed"));
    }

    private static CellAddress noteCell(UUID id) {
        return new CellAddress("approval", "note_sealed", id);
    }

    private static CellAddress refusalCell(UUID id) {
        return new CellAddress("approval", "refusal_sealed", id);
    }
}
