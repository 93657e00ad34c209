package dev.bulwark.encryption;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class AeadTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] KEY = new byte[Aead.KEY_BYTES];
    private static final byte[] REFERENCE = {0, 0, 0, 7};
    private static final byte[] PLACE = {1, 2, 3};

    private final Aead aead = new Aead();

    /** RFC 8452, appendix C.2 (AEAD_AES_256_GCM_SIV); the last row is C.3, where the counter wraps. */
    @ParameterizedTest
    @CsvFileSource(resources = "rfc8452-aes-256.csv", numLinesToSkip = 1, quoteCharacter = '\'')
    void agreesWithTheVectorsOfRfc8452(String key, String nonce, String data, String plaintext, String sealed) {
        byte[] keyBytes = HEX.parseHex(key);
        byte[] nonceBytes = HEX.parseHex(nonce);
        byte[] dataBytes = HEX.parseHex(data);

        byte[] actual = Aead.crypt(true, keyBytes, nonceBytes, dataBytes, HEX.parseHex(plaintext));

        assertEquals(sealed, HEX.formatHex(actual));
        assertEquals(plaintext, HEX.formatHex(Aead.crypt(false, keyBytes, nonceBytes, dataBytes, actual)));
    }

    /** In full: {@code ./mvnw test -Dtest=AeadTest -Dnonce.seals=1000000}. */
    @Test
    void takesAFreshNonceForEachValue() {
        Set<ByteBuffer> nonces = new HashSet<>();
        int from = Aead.HEADER_BYTES + REFERENCE.length;
        for (int i = 0; i < Integer.getInteger("nonce.seals", 100_000); i++) {
            byte[] sealed = aead.seal(KEY, REFERENCE, PLACE, new byte[0]);
            assertTrue(nonces.add(ByteBuffer.wrap(Arrays.copyOfRange(sealed, from, from + Aead.NONCE_BYTES))));
        }
    }

    /** A value sealed by an earlier build. If this breaks, so does every database that exists. */
    @Test
    void stillOpensAValueOfFormatOne() {
        byte[] earlier =
                HEX.parseHex("010100000007000102030405060708090a0b82ac48cdb1e5de332a8138770806fe5e4c8eccbc9e18");
        assertArrayEquals("canary".getBytes(), aead.open(KEY, REFERENCE, PLACE, earlier));
    }

    @Test
    void leadsAValueWithFormatAlgorithmAndKeyReference() {
        byte[] sealed = aead.seal(KEY, REFERENCE, PLACE, new byte[5]);

        assertEquals("010100000007", HEX.formatHex(sealed, 0, 6));
        assertEquals(6 + Aead.NONCE_BYTES + 5 + Aead.TAG_BYTES, sealed.length);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        format of tomorrow, 0, 2
        algorithm of tomorrow, 1, 2
        other key, 5, 8
        """)
    void refusesAHeaderItDoesNotKnow(String why, int position, byte value) {
        byte[] sealed = aead.seal(KEY, REFERENCE, PLACE, new byte[5]);
        sealed[position] = value;

        assertThrows(CipherRejected.class, () -> aead.open(KEY, REFERENCE, PLACE, sealed), why);
    }

    @Test
    void refusesAbsentAndEmptyValues() {
        assertThrows(CipherRejected.class, () -> aead.open(KEY, REFERENCE, PLACE, null));
        assertThrows(CipherRejected.class, () -> aead.open(KEY, REFERENCE, PLACE, new byte[0]));
    }
}
