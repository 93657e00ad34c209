package dev.bulwark.customers;

import dev.bulwark.customers.search.SearchFields;
import dev.bulwark.encryption.CellAddress;
import dev.bulwark.encryption.FieldCipher;
import dev.bulwark.encryption.SealedText;
import dev.bulwark.platform.web.IfMatch;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A customer as it is stored: sealed fields, and nothing else that names a person. */
@Entity
@Table(name = "customer")
class CustomerRow {

    private static final String TABLE = "customer";

    @Id
    private UUID id;

    /** All sealed fields are null once the customer is erased. */
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
        row.nameSealed = cipher.seal(cell("name_sealed", id), composed(request.name()));
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
        if (isErased() || cipher.isDestroyed()) {
            return ErasedCustomer.view(id, createdAt, version);
        }
        return new CustomerView(
                id,
                cipher.open(cell("name_sealed", id), nameSealed),
                cipher.open(cell("email_sealed", id), emailSealed),
                Masks.phone(cipher.open(cell("phone_sealed", id), phoneSealed)),
                Masks.ssn(cipher.open(cell("ssn_sealed", id), ssnSealed)),
                maskedDateOfBirth(cipher),
                cipher.open(cell("address_sealed", id), addressSealed),
                status,
                createdAt,
                version);
    }

    /** Of a customer whose fields have just been opened and compared. */
    CustomerHitView hit(FieldCipher cipher) {
        return new CustomerHitView(
                id,
                cipher.open(cell("name_sealed", id), nameSealed),
                cipher.open(cell("email_sealed", id), emailSealed),
                Masks.phone(cipher.open(cell("phone_sealed", id), phoneSealed)),
                Masks.ssn(cipher.open(cell("ssn_sealed", id), ssnSealed)),
                maskedDateOfBirth(cipher),
                status,
                createdAt);
    }

    private String maskedDateOfBirth(FieldCipher cipher) {
        String dateOfBirth = cipher.open(cell("date_of_birth_sealed", id), dateOfBirthSealed);
        return dateOfBirth == null ? null : Masks.dateOfBirth(dateOfBirth);
    }

    /** All fields in full, for the customer's own copy; of an erased one, the literal values. */
    Map<String, Object> whole(FieldCipher cipher) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (isErased() || cipher.isDestroyed()) {
            fields.putAll(ErasedCustomer.fields(id));
        } else {
            fields.put("name", cipher.open(cell("name_sealed", id), nameSealed));
            fields.put("email", cipher.open(cell("email_sealed", id), emailSealed));
            fields.put("phone", cipher.open(cell("phone_sealed", id), phoneSealed));
            fields.put("ssn", cipher.open(cell("ssn_sealed", id), ssnSealed));
            fields.put("date_of_birth", cipher.open(cell("date_of_birth_sealed", id), dateOfBirthSealed));
            fields.put("address", cipher.open(cell("address_sealed", id), addressSealed));
        }
        fields.put("customer_id", id);
        fields.put("status", status);
        fields.put("created_at", createdAt);
        return fields;
    }

    /** The fields that are masked otherwise; only those that were asked for are opened. */
    RevealedView revealed(Collection<RevealField> fields, FieldCipher cipher) {
        return new RevealedView(
                id,
                fields.contains(RevealField.SSN) ? cipher.open(cell("ssn_sealed", id), ssnSealed) : null,
                fields.contains(RevealField.PHONE) ? cipher.open(cell("phone_sealed", id), phoneSealed) : null,
                fields.contains(RevealField.DATE_OF_BIRTH)
                        ? cipher.open(cell("date_of_birth_sealed", id), dateOfBirthSealed)
                        : null);
    }

    /**
     * Seals what differs from what is stored, and answers the names of these fields. What is asked for and stands there
     * already is no change: neither the version nor the seal moves.
     */
    List<String> change(UpdateCustomerRequest request, FieldCipher cipher, SsnHash hash) {
        Changes changes = new Changes(id, cipher);
        nameSealed = changes.of("name", nameSealed, composed(request.name()));
        emailSealed = changes.of("email", emailSealed, request.email());
        phoneSealed = changes.of("phone", phoneSealed, request.phone());
        ssnSealed = changes.of("ssn", ssnSealed, request.ssn());
        dateOfBirthSealed = changes.of("date_of_birth", dateOfBirthSealed, text(request.dateOfBirth()));
        addressSealed = changes.of("address", addressSealed, request.address());
        if (changes.names().contains("ssn")) {
            ssnHash = hash.of(request.ssn().orElseThrow());
        }
        return changes.names();
    }

    private static Optional<String> composed(Optional<String> name) {
        return name == null ? null : name.map(CustomerRow::composed);
    }

    private static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    private static Optional<String> text(Optional<LocalDate> date) {
        return date == null ? null : date.map(LocalDate::toString);
    }

    /** The fields that one correction touches. */
    private record Changes(UUID id, FieldCipher cipher, List<String> names) {

        Changes(UUID id, FieldCipher cipher) {
            this(id, cipher, new ArrayList<>());
        }

        /** @param wanted null to leave the field as it is, empty to clear it */
        SealedText of(String name, SealedText stored, Optional<String> wanted) {
            CellAddress cell = cell(name + "_sealed", id);
            if (wanted == null || Objects.equals(cipher.open(cell, stored), wanted.orElse(null))) {
                return stored;
            }
            names.add(name);
            return cipher.seal(cell, wanted.orElse(null));
        }
    }

    /** The same whatever key the fields are sealed under. */
    String tag() {
        return IfMatch.tag(id, version);
    }

    CustomerUpdatedView updated(List<String> changed) {
        return new CustomerUpdatedView(id, version, changed);
    }

    /** What a search compares. Each field is opened when it is asked for: a search by name needs no other. */
    SearchFields searchable(FieldCipher cipher) {
        return new SearchFields() {
            @Override
            public String name() {
                return cipher.open(cell("name_sealed", id), nameSealed);
            }

            @Override
            public String email() {
                return cipher.open(cell("email_sealed", id), emailSealed);
            }

            @Override
            public String phone() {
                return cipher.open(cell("phone_sealed", id), phoneSealed);
            }

            @Override
            public String ssn() {
                return cipher.open(cell("ssn_sealed", id), ssnSealed);
            }
        };
    }

    UUID id() {
        return id;
    }

    boolean isErased() {
        return status.equals(ErasedCustomer.STATUS);
    }

    CellAddress ssnHashCell() {
        return cell("ssn_hash", id);
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
