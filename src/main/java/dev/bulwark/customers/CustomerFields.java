package dev.bulwark.customers;

import dev.bulwark.encryption.SubjectFields;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The fields of customers, for a new data key. */
@ApplicationScoped
class CustomerFields implements SubjectFields {

    @Override
    public List<SealedTable> tables() {
        return List.of(SealedTable.of(
                "customer",
                "id",
                "name_sealed",
                "email_sealed",
                "phone_sealed",
                "ssn_sealed",
                "date_of_birth_sealed",
                "address_sealed"));
    }
}
