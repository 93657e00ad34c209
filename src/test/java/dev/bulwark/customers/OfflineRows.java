package dev.bulwark.customers;

import dev.bulwark.encryption.FieldCipher;
import dev.bulwark.encryption.SealedText;
import dev.bulwark.platform.privacy.KeyedHash;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Rows of customers as the service would store them, for COPY. */
public final class OfflineRows {

    public static final String COLUMNS =
            "id, name_sealed, email_sealed, phone_sealed, ssn_sealed, date_of_birth_sealed,"
                    + " address_sealed, ssn_hash, status, created_at, version";

    private static final HexFormat HEX = HexFormat.of();

    private OfflineRows() {}

    public static String line(
            UUID id, CreateCustomerRequest request, FieldCipher cipher, KeyedHash searchHash, Instant now) {
        byte[] ssnHash = new SsnHash(searchHash).of(request.ssn());
        CustomerRow.SealedFields sealed =
                CustomerRow.seal(id, request, cipher, ssnHash, now).sealed();
        return String.join(
                "\t",
                List.of(
                        id.toString(),
                        bytea(sealed.name()),
                        bytea(sealed.email()),
                        bytea(sealed.phone()),
                        bytea(sealed.ssn()),
                        bytea(sealed.dateOfBirth()),
                        bytea(sealed.address()),
                        bytea(ssnHash),
                        "active",
                        now.toString(),
                        "0\n"));
    }

    private static String bytea(SealedText sealed) {
        return sealed == null ? "\\N" : bytea(sealed.toColumn());
    }

    public static String bytea(byte[] bytes) {
        return "\\\\x" + HEX.formatHex(bytes);
    }
}
