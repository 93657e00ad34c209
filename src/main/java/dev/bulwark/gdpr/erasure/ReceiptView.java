package dev.bulwark.gdpr.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was read back from every store in the transaction that erased a customer, signed. The signature is over the canonical
 * JSON (RFC 8785) of all other members, with the key of audit checkpoints.
 *
 * @param readBackAt later than erasedAt where a restored backup was erased again
 * @param dataKeys of the customer, that are left
 * @param signature JWS (RFC 7515), compact, ES256, of type {@code erasure-receipt}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReceiptView(
        String type,
        UUID receiptId,
        UUID customerId,
        Instant erasedAt,
        Instant readBackAt,
        ErasureCause cause,
        int dataKeys,
        List<ColumnView> columns,
        String signature) {

    static final String TYPE = "erasure-receipt";

    /**
     * A column that says something about people.
     *
     * @param fate emptied, dark, kept or ends
     * @param rows of the customer; missing where they cannot be told, or are not looked for
     * @param left of these, how many say anything still: not empty, or opening with a key that is there
     * @param kept for how long; for what stays only
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ColumnView(String table, String column, String fate, Long rows, Long left, String kept) {}
}
