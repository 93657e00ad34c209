package dev.bulwark.customers;

import dev.bulwark.encryption.SubjectFields;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Why fields of customers were shown in full, for a new data key. */
@ApplicationScoped
class RevealReasons implements SubjectFields {

    @Override
    public List<SealedTable> tables() {
        return List.of(SealedTable.of("customer_reveal", "customer_id", "reason_sealed"));
    }
}
