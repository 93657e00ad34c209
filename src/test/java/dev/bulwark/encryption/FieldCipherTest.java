package dev.bulwark.encryption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldCipherTest {

    private static final UUID ROW = new UUID(0, 1);
    private static final UUID OTHER_ROW = new UUID(0, 2);
    private static final CellAddress PLACE = new CellAddress("customer", "ssn", ROW);
    /** Made by another implementation (OpenSSL) of RFC 8452. */
    private static final String SEALED_EARLIER = "010100000000000000000000000000000007000102030405060708090a0b"
            + "c0bbff7a7e250c34b4239e13b0cf982a207c10d1c86cd3a2";

    private static final DataKey KEY = new DataKey(new UUID(0, 7), new byte[Aead.KEY_BYTES]);

    private final List<CellAddress> rejected = new ArrayList<>();
    private final FieldCipher cipher = new FieldCipher(new Aead(), List.of(KEY), rejected::add);

    @ParameterizedTest
    @CsvSource(textBlock = """
        another table,  loan,     ssn,   1
        another column, customer, phone, 1
        another row,    customer, ssn,   2
        """)
    void refusesAForeignCell(String why, String table, String column, long row) {
        SealedText sealed = cipher.seal(PLACE, "123-45-6789");
        CellAddress elsewhere = new CellAddress(table, column, row == 1 ? ROW : OTHER_ROW);

        assertThrows(CipherRejected.class, () -> cipher.open(elsewhere, sealed), why);
    }

    /** A value sealed long ago must open for ever. If this breaks, so does every database that exists. */
    @Test
    void stillOpensAValueOfFormatOne() {
        byte[] earlier = HexFormat.of().parseHex(SEALED_EARLIER);
        assertEquals("Nguyễn", cipher.open(PLACE, SealedText.ofColumn(earlier)));
    }

    /** The canary of the test above: it can fail. */
    @Test
    void refusesAnEarlierValueThatIsNotQuiteTheSame() {
        byte[] earlier = HexFormat.of().parseHex(SEALED_EARLIER);
        earlier[earlier.length - 1] ^= 1;
        assertThrows(CipherRejected.class, () -> cipher.open(PLACE, SealedText.ofColumn(earlier)));
    }

    @Test
    void hasNothingToSealInAnAbsentValue() {
        assertNull(cipher.seal(PLACE, null));
        assertNull(cipher.open(PLACE, null));
        assertNull(SealedText.ofColumn(null));
    }

    @Test
    void sealsNoTextThatItCouldNotGiveBack() {
        assertThrows(IllegalArgumentException.class, () -> cipher.seal(PLACE, "half a pair: \ud83d"));
    }

    @Test
    void showsNeitherKeyNorContentInText() {
        SealedText sealed = cipher.seal(PLACE, "123-45-6789");

        assertEquals("SealedText", sealed.toString());
        assertEquals("DataKey 00000000-0000-0000-0000-000000000007", KEY.toString());
        assertFalse(new String(sealed.toColumn(), StandardCharsets.ISO_8859_1).contains("6789"));
    }

    @Test
    void handsOutCopiesOnly() {
        SealedText sealed = cipher.seal(PLACE, "123-45-6789");
        Arrays.fill(sealed.toColumn(), (byte) 0);

        assertEquals("123-45-6789", cipher.open(PLACE, sealed));
    }

    @Test
    void tellsOfEveryValueThatDoesNotOpen() {
        SealedText sealed = cipher.seal(PLACE, "123-45-6789");
        CellAddress elsewhere = new CellAddress(PLACE.table(), PLACE.column(), new UUID(0, 99));
        assertThrows(CipherRejected.class, () -> cipher.open(elsewhere, sealed));
        assertEquals(List.of(elsewhere), rejected);
        assertEquals("123-45-6789", cipher.open(PLACE, sealed));
        assertEquals(List.of(elsewhere), rejected);
    }

    @Test
    void aSuccessorOpensWhatTheRetiredKeySealedAndRenewsIt() {
        DataKey next = new DataKey(new UUID(0, 8), new byte[] {
            1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
            30, 31, 32
        });
        FieldCipher both = new FieldCipher(new Aead(), List.of(next, KEY), rejected::add);
        FieldCipher nextOnly = new FieldCipher(new Aead(), List.of(next), rejected::add);
        SealedText former = cipher.seal(PLACE, "123-45-6789");
        assertEquals("123-45-6789", both.open(PLACE, former));
        assertThrows(CipherRejected.class, () -> nextOnly.open(PLACE, former));
        SealedText renewed = both.renew(PLACE, former);
        assertEquals("123-45-6789", nextOnly.open(PLACE, renewed));
        assertSame(renewed, both.renew(PLACE, renewed));
        assertNull(both.renew(PLACE, null));
    }
}
