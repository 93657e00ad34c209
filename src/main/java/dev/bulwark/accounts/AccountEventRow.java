package dev.bulwark.accounts;

import dev.bulwark.encryption.CellAddress;
import dev.bulwark.encryption.FieldCipher;
import dev.bulwark.encryption.SealedText;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One change of an account's state. Written once; only its reason is sealed again, when the customer gets a new key. */
@Entity
@Table(name = "account_event")
class AccountEventRow {

    @Id
    private UUID id;

    private UUID accountId;
    private String kind;
    private String direction;

    private SealedText reasonSealed;

    private Instant changedAt;
    private UUID changedBy;

    protected AccountEventRow() {}

    /** @param reason null for none; not kept of who was erased, whom the change must not spare */
    static AccountEventRow seal(AccountEvent event, String reason, FieldCipher cipher) {
        AccountEventRow row = new AccountEventRow();
        row.id = event.id();
        row.accountId = event.accountId();
        row.kind = event.kind();
        row.direction = event.direction() == null ? null : event.direction().stored();
        row.reasonSealed = cipher.isDestroyed() ? null : cipher.seal(cell(row.id), reason);
        row.changedAt = event.changedAt();
        row.changedBy = event.changedBy();
        return row;
    }

    /** The change with its reason in clear. */
    AccountEventView open(FieldCipher cipher) {
        return new AccountEventView(id, kind, direction, cipher.open(cell(id), reasonSealed), changedAt, changedBy);
    }

    private static CellAddress cell(UUID id) {
        return new CellAddress("account_event", "reason_sealed", id);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccountEventRow row && id.equals(row.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
