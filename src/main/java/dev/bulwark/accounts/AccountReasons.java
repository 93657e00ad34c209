package dev.bulwark.accounts;

import dev.bulwark.encryption.FieldCipher;
import dev.bulwark.encryption.SealedText;
import dev.bulwark.encryption.SubjectFields;
import dev.bulwark.platform.db.InTurn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Why accounts were frozen, unfrozen and closed, for a new data key of their owner. */
@ApplicationScoped
class AccountReasons implements SubjectFields {

    private final AccountEventRepository events;

    AccountReasons(AccountEventRepository events) {
        this.events = events;
    }

    @Override
    public Uni<Void> renew(Session session, UUID subjectId, FieldCipher cipher) {
        return events.lockWithReason(session, subjectId)
                .chain(rows -> InTurn.each(rows, row -> renew(session, row, cipher)));
    }

    private Uni<Void> renew(Session session, AccountEventRow row, FieldCipher cipher) {
        SealedText renewed = row.renewedReason(cipher);
        return row.hasReason(renewed) ? Uni.createFrom().voidItem() : events.updateSealed(session, row.id(), renewed);
    }
}
