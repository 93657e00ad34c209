package dev.bulwark.customers;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.encryption.CellAddress;
import dev.bulwark.encryption.FieldCipher;
import dev.bulwark.encryption.SealedText;
import dev.bulwark.platform.web.Caller;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Who saw what, when, and why. Written once; only its reason is sealed again, when the customer gets a new key. */
@Entity
@Table(name = "customer_reveal")
class RevealRow {

    @Id
    private UUID id;

    private UUID customerId;
    private String fields;
    private SealedText reasonSealed;

    private UUID revealedBy;
    private String role;
    private Instant revealedAt;

    protected RevealRow() {}

    static RevealRow seal(Caller caller, RevealRequest request, FieldCipher cipher, Instant now) {
        RevealRow row = new RevealRow();
        row.id = UuidCreator.getTimeOrderedEpoch();
        row.customerId = request.customerId();
        row.fields = RevealField.stored(request.fields());
        row.reasonSealed = cipher.seal(cell(row.id), request.reason());
        row.revealedBy = caller.userId();
        row.role = caller.role();
        row.revealedAt = now;
        return row;
    }

    /**
     * @param subject whether it is for the customer, whom the bank owes what was seen and why, not the name of its
     * staff
     */
    RevealView open(FieldCipher cipher, boolean subject) {
        String reason = cipher.open(cell(id), reasonSealed);
        return new RevealView(id, RevealField.of(fields), reason, revealedAt, role, subject ? null : revealedBy);
    }

    private static CellAddress cell(UUID id) {
        return new CellAddress("customer_reveal", "reason_sealed", id);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RevealRow row && id.equals(row.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
