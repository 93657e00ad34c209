package dev.bulwark.loans.book;

import dev.bulwark.encryption.CellAddress;
import dev.bulwark.encryption.DataKeys;
import dev.bulwark.encryption.FieldCipher;
import dev.bulwark.encryption.SubjectFields;
import dev.bulwark.loans.Loan;
import dev.bulwark.loans.book.RescheduleRepository.SealedReason;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Why loans were rescheduled, in words, under the key of the customer. Joins the caller's session. */
@ApplicationScoped
class RescheduleReasons implements SubjectFields {

    private final RescheduleRepository repository;
    private final DataKeys dataKeys;

    RescheduleReasons(RescheduleRepository repository, DataKeys dataKeys) {
        this.repository = repository;
        this.dataKeys = dataKeys;
    }

    Uni<Void> keep(Session session, Loan loan, UUID entryId, int version, String reason) {
        return dataKeys.get(session, loan.customerId())
                .chain(cipher ->
                        repository.insert(session, entryId, loan.id(), version, cipher.seal(cell(entryId), reason)));
    }

    /**
     * By version, for a caller who is shown them; none of a customer who was erased. Fails with CUSTOMER_RESTRICTED, and with
     * {@link dev.bulwark.encryption.CipherRejected} for what does not open.
     */
    Uni<Map<Integer, String>> open(Session session, Loan loan, Caller caller) {
        return repository
                .list(session, loan.id())
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Map.of())
                        : dataKeys.getFor(session, loan.customerId(), caller).map(cipher -> opened(found, cipher)));
    }

    private static Map<Integer, String> opened(List<SealedReason> found, FieldCipher cipher) {
        return cipher.isDestroyed()
                ? Map.of()
                : found.stream()
                        .collect(Collectors.toMap(
                                SealedReason::version, row -> cipher.open(cell(row.entryId()), row.reason())));
    }

    @Override
    public List<SealedTable> tables() {
        return List.of(new SealedTable(
                "loan_reschedule",
                "entry_id",
                "join loan on loan.id = sealed.loan_id",
                "loan.customer_id",
                List.of("reason_sealed")));
    }

    private static CellAddress cell(UUID entryId) {
        return new CellAddress("loan_reschedule", "reason_sealed", entryId);
    }
}
