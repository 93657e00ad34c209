package dev.bulwark.customers;

import dev.bulwark.encryption.DataKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A customer as it is stored: sealed fields, and nothing else that names a person. */
@Entity
@Table(name = "customer")
class CustomerRow {

    private static final String TABLE = "customer";

    @Id
    private UUID id;

    private byte[] nameSealed;
    private byte[] emailSealed;
    private byte[] phoneSealed;
    private byte[] ssnSealed;
    private byte[] dateOfBirthSealed;
    private byte[] addressSealed;
    private String status;
    private Instant createdAt;

    @Version
    private int version;

    protected CustomerRow() {}

    static CustomerRow seal(UUID id, CreateCustomerRequest request, DataKey key, Instant now) {
        CustomerRow row = new CustomerRow();
        row.id = id;
        row.nameSealed = key.seal(TABLE, "name", id, Normalizer.normalize(request.name(), Normalizer.Form.NFC));
        row.emailSealed = key.seal(TABLE, "email", id, request.email());
        row.phoneSealed = key.seal(TABLE, "phone", id, request.phone());
        row.ssnSealed = key.seal(TABLE, "ssn", id, request.ssn());
        row.dateOfBirthSealed = key.seal(
                TABLE,
                "date_of_birth",
                id,
                request.dateOfBirth() == null ? null : request.dateOfBirth().toString());
        row.addressSealed = key.seal(TABLE, "address", id, request.address());
        row.status = "active";
        row.createdAt = now;
        return row;
    }

    /** Opens the row and masks what must not be shown. The only place where a customer's fields are in clear. */
    CustomerView masked(DataKey key) {
        String dateOfBirth = key.open(TABLE, "date_of_birth", id, dateOfBirthSealed);
        return new CustomerView(
                id,
                key.open(TABLE, "name", id, nameSealed),
                key.open(TABLE, "email", id, emailSealed),
                Masks.phone(key.open(TABLE, "phone", id, phoneSealed)),
                Masks.ssn(key.open(TABLE, "ssn", id, ssnSealed)),
                dateOfBirth == null ? null : LocalDate.parse(dateOfBirth),
                key.open(TABLE, "address", id, addressSealed),
                status,
                createdAt);
    }

    CustomerCreatedView created() {
        return new CustomerCreatedView(id, status, createdAt);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CustomerRow row && id.equals(row.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
