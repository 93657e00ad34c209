package dev.bulwark.customers;

import dev.bulwark.encryption.FieldCipher;
import dev.bulwark.encryption.SealedText;
import dev.bulwark.encryption.SubjectFields;
import dev.bulwark.platform.db.InTurn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Why fields of customers were shown in full, for a new data key. */
@ApplicationScoped
class RevealReasons implements SubjectFields {

    private final RevealRepository reveals;

    RevealReasons(RevealRepository reveals) {
        this.reveals = reveals;
    }

    @Override
    public Uni<Void> renew(Session session, UUID subjectId, FieldCipher cipher) {
        return reveals.lock(session, subjectId).chain(rows -> InTurn.each(rows, row -> renew(session, row, cipher)));
    }

    private Uni<Void> renew(Session session, RevealRow row, FieldCipher cipher) {
        SealedText renewed = row.renewedReason(cipher);
        return row.hasReason(renewed) ? Uni.createFrom().voidItem() : reveals.updateSealed(session, row.id(), renewed);
    }
}
