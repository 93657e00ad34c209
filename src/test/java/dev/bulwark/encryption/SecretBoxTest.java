package dev.bulwark.encryption;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecretBoxTest {

    private static final UUID ROW = UUID.fromString("0198c0de-0000-7000-8000-000000000001");
    private static final byte[] SECRET = "the private key".getBytes(StandardCharsets.UTF_8);

    private final List<CellAddress> rejected = new ArrayList<>();
    private final SecretBox box = boxWith((byte) 1);

    @Test
    void opensWhatItSealed() {
        assertArrayEquals(SECRET, box.open("token_key", ROW, box.seal("token_key", ROW, SECRET)));
    }

    @Test
    void showsNothingOfTheSecret() {
        String sealed = new String(box.seal("token_key", ROW, SECRET), StandardCharsets.ISO_8859_1);
        assertFalse(sealed.contains("private"));
    }

    @Test
    void refusesAnotherPurposeRowOrMasterKey() {
        byte[] sealed = box.seal("token_key", ROW, SECRET);

        assertThrows(CipherRejected.class, () -> box.open("totp_seed", ROW, sealed));
        assertThrows(CipherRejected.class, () -> box.open("token_key", new UUID(0, 1), sealed));
        assertThrows(CipherRejected.class, () -> boxWith((byte) 2).open("token_key", ROW, sealed));
    }

    @Test
    void refusesAMasterKeyVersionThatTheRingLacks() {
        byte[] sealed = box.seal("token_key", ROW, SECRET);
        sealed[5] = 2;
        assertThrows(CipherRejected.class, () -> box.open("token_key", ROW, sealed));
    }

    @Test
    void opensUnderAFormerKeyAndSealsUnderTheActiveOne() {
        byte[] former = new byte[Aead.KEY_BYTES];
        Arrays.fill(former, (byte) 1);
        SecretBox rotated =
                new SecretBox(new Aead(), KeyRingTest.ring(2, Map.of(1, former, 2, new byte[32])), address -> {});
        byte[] sealed = box.seal("token_key", ROW, SECRET);
        assertArrayEquals(SECRET, rotated.open("token_key", ROW, sealed));
        byte[] renewed = rotated.seal("token_key", ROW, SECRET);
        assertThrows(CipherRejected.class, () -> box.open("token_key", ROW, renewed));
    }

    @Test
    void refusesEveryFlippedBitAndEveryCut() {
        byte[] sealed = box.seal("token_key", ROW, SECRET);
        for (int bit = 0; bit < sealed.length * Byte.SIZE; bit++) {
            byte[] flipped = sealed.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThrows(CipherRejected.class, () -> box.open("token_key", ROW, flipped));
        }
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThrows(CipherRejected.class, () -> box.open("token_key", ROW, cut));
        }
        assertThrows(CipherRejected.class, () -> box.open("token_key", ROW, null));
    }

    @Test
    void tellsOfWhatDoesNotOpen() {
        byte[] sealed = box.seal("token_key", ROW, SECRET);
        UUID elsewhere = UUID.randomUUID();
        assertThrows(CipherRejected.class, () -> box.open("token_key", elsewhere, sealed));
        assertThrows(CipherRejected.class, () -> box.open("webhook", ROW, sealed));
        assertThrows(CipherRejected.class, () -> box.openUnwatched("probe", ROW, sealed));
        assertEquals(
                List.of(new CellAddress("token_key", "sealed", elsewhere), new CellAddress("webhook", "sealed", ROW)),
                rejected);
    }

    private SecretBox boxWith(byte keyByte) {
        byte[] key = new byte[Aead.KEY_BYTES];
        Arrays.fill(key, keyByte);
        return new SecretBox(new Aead(), KeyRingTest.ring(1, Map.of(1, key)), rejected::add);
    }
}
