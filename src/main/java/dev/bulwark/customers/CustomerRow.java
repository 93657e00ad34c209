package dev.bulwark.customers;

import dev.bulwark.encryption.CellAddress;
import dev.bulwark.encryption.FieldCipher;
import dev.bulwark.encryption.SealedText;
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

    private SealedText nameSealed;
    private SealedText emailSealed;
    private SealedText phoneSealed;
    private SealedText ssnSealed;

    /** See {@link SsnHash}; null once the customer is erased. */
    private byte[] ssnHash;

    private SealedText dateOfBirthSealed;
    private SealedText addressSealed;

    private String status;
    private Instant createdAt;

    @Version
    private int version;

    protected CustomerRow() {}

    static CustomerRow seal(UUID id, CreateCustomerRequest request, FieldCipher cipher, byte[] ssnHash, Instant now) {
        CustomerRow row = new CustomerRow();
        row.id = id;
        row.nameSealed =
                cipher.seal(cell("name_sealed", id), Normalizer.normalize(request.name(), Normalizer.Form.NFC));
        row.emailSealed = cipher.seal(cell("email_sealed", id), request.email());
        row.phoneSealed = cipher.seal(cell("phone_sealed", id), request.phone());
        row.ssnSealed = cipher.seal(cell("ssn_sealed", id), request.ssn());
        row.ssnHash = ssnHash;
        row.dateOfBirthSealed = cipher.seal(
                cell("date_of_birth_sealed", id),
                request.dateOfBirth() == null ? null : request.dateOfBirth().toString());
        row.addressSealed = cipher.seal(cell("address_sealed", id), request.address());
        row.status = "active";
        row.createdAt = now;
        return row;
    }

    /** Opens the row and masks what must not be shown. The only place where a customer's fields are in clear. */
    CustomerView masked(FieldCipher cipher) {
        String dateOfBirth = cipher.open(cell("date_of_birth_sealed", id), dateOfBirthSealed);
        return new CustomerView(
                id,
                cipher.open(cell("name_sealed", id), nameSealed),
                cipher.open(cell("email_sealed", id), emailSealed),
                Masks.phone(cipher.open(cell("phone_sealed", id), phoneSealed)),
                Masks.ssn(cipher.open(cell("ssn_sealed", id), ssnSealed)),
                dateOfBirth == null ? null : LocalDate.parse(dateOfBirth),
                cipher.open(cell("address_sealed", id), addressSealed),
                status,
                createdAt);
    }

    /** The columns of a row as they are to be stored. */
    record SealedFields(
            UUID id,
            SealedText name,
            SealedText email,
            SealedText phone,
            SealedText ssn,
            SealedText dateOfBirth,
            SealedText address) {}

    /** The same fields under the key that seals now. */
    SealedFields renewed(FieldCipher cipher) {
        return new SealedFields(
                id,
                cipher.renew(cell("name_sealed", id), nameSealed),
                cipher.renew(cell("email_sealed", id), emailSealed),
                cipher.renew(cell("phone_sealed", id), phoneSealed),
                cipher.renew(cell("ssn_sealed", id), ssnSealed),
                cipher.renew(cell("date_of_birth_sealed", id), dateOfBirthSealed),
                cipher.renew(cell("address_sealed", id), addressSealed));
    }

    private static CellAddress cell(String column, UUID id) {
        return new CellAddress(TABLE, column, id);
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
