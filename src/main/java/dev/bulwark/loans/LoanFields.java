package dev.bulwark.loans;

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

/** What is written about a loan in words, under the key of its customer. Joins the caller's session. */
@ApplicationScoped
public class LoanFields implements SubjectFields {

    private final LoanRepository repository;
    private final DataKeys dataKeys;

    LoanFields(LoanRepository repository, DataKeys dataKeys) {
        this.repository = repository;
        this.dataKeys = dataKeys;
    }

    /** The fields of a loan as they are stored; either may be null. */
    record SealedTexts(UUID id, SealedText purpose, SealedText reason) {}

    /**
     * What the customer wants the money for, and why the bank refused or gave up.
     *
     * @param purpose null when the customer did not say
     * @param reason null unless it was rejected or written off
     */
    public record Texts(String purpose, String reason) {}

    /** For the column {@code purpose_sealed} of a loan that is about to be inserted; null stays null. */
    public Uni<byte[]> sealPurpose(Session session, UUID customerId, UUID loanId, String purpose) {
        return purpose == null
                ? Uni.createFrom().nullItem()
                : dataKeys.get(session, customerId)
                        .map(cipher -> cipher.seal(purposeCell(loanId), purpose).toColumn());
    }

    /** For the column {@code reason_sealed}. Call it under {@link Loans#lock}. */
    public Uni<byte[]> sealReason(Session session, Loan loan, String reason) {
        return dataKeys.get(session, loan.customerId())
                .map(cipher -> cipher.seal(reasonCell(loan.id()), reason).toColumn());
    }

    /**
     * Fails with CUSTOMER_RESTRICTED, whether anything was written or not, and with {@link
     * dev.bulwark.encryption.CipherRejected} for what does not open.
     */
    public Uni<Texts> open(Session session, Loan loan, Caller caller) {
        return repository
                .texts(session, loan.id())
                .chain(stored ->
                        dataKeys.getFor(session, loan.customerId(), caller).map(cipher -> opened(stored, cipher)));
    }

    private static Texts opened(SealedTexts sealed, FieldCipher cipher) {
        return new Texts(
                cipher.open(purposeCell(sealed.id()), sealed.purpose()),
                cipher.open(reasonCell(sealed.id()), sealed.reason()));
    }

    @Override
    public List<SealedTable> tables() {
        return List.of(SealedTable.of("loan", "customer_id", "purpose_sealed", "reason_sealed"));
    }

    static CellAddress purposeCell(UUID loanId) {
        return new CellAddress("loan", "purpose_sealed", loanId);
    }

    private static CellAddress reasonCell(UUID loanId) {
        return new CellAddress("loan", "reason_sealed", loanId);
    }
}
