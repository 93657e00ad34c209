package dev.bulwark.customers;

import dev.bulwark.encryption.CellAddress;
import dev.bulwark.encryption.FieldCipher;
import dev.bulwark.encryption.SealedText;
import dev.bulwark.platform.privacy.KeyedHash;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
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
        return String.join(
                "\t",
                List.of(
                        id.toString(),
                        sealed(cipher, id, "name_sealed", request.name()),
                        sealed(cipher, id, "email_sealed", request.email()),
                        sealed(cipher, id, "phone_sealed", request.phone()),
                        sealed(cipher, id, "ssn_sealed", request.ssn()),
                        sealed(cipher, id, "date_of_birth_sealed", Objects.toString(request.dateOfBirth(), null)),
                        sealed(cipher, id, "address_sealed", request.address()),
                        bytea(ssnHash),
                        "active",
                        now.toString(),
                        "0\n"));
    }

    private static String sealed(FieldCipher cipher, UUID id, String column, String text) {
        return bytea(cipher.seal(new CellAddress("customer", column, id), text));
    }

    private static String bytea(SealedText sealed) {
        return sealed == null ? "\\N" : bytea(sealed.toColumn());
    }

    public static String bytea(byte[] bytes) {
        return "\\\\x" + HEX.formatHex(bytes);
    }
}
