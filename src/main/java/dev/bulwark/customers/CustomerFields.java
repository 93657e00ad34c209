package dev.bulwark.customers;

import dev.bulwark.encryption.FieldCipher;
import dev.bulwark.encryption.SubjectFields;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The fields of customers, for a new data key. */
@ApplicationScoped
class CustomerFields implements SubjectFields {

    private final CustomerRepository customers;

    CustomerFields(CustomerRepository customers) {
        this.customers = customers;
    }

    @Override
    public Uni<Void> renew(Session session, UUID subjectId, FieldCipher cipher) {
        return customers
                .lock(session, subjectId)
                .chain(found -> found.map(row -> renew(session, row, cipher))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> renew(Session session, CustomerRow row, FieldCipher cipher) {
        CustomerRow.SealedFields renewed = row.renewed(cipher);
        return renewed.equals(row.sealed()) ? Uni.createFrom().voidItem() : customers.updateSealed(session, renewed);
    }
}
