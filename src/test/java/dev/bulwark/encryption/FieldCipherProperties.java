package dev.bulwark.encryption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What must hold for every text, place and key. */
class FieldCipherProperties {

    private static final DataKey KEY = key(1, 1);

    private final FieldCipher cipher = cipher(KEY);

    @Property
    void opensExactlyWhatItSealed(@ForAll("texts") String text, @ForAll("places") CellAddress place) {
        assertEquals(text, cipher.open(place, cipher.seal(place, text)));
    }

    @Property
    void sealsTheSameTextDifferentlyEachTime(@ForAll("texts") String text, @ForAll("places") CellAddress place) {
        assertNotEquals(cipher.seal(place, text), cipher.seal(place, text));
    }

    @Property
    void refusesAnyChangedByte(
            @ForAll("texts") String text,
            @ForAll("places") CellAddress place,
            @ForAll @IntRange(min = 0, max = 1_000_000) int position,
            @ForAll @IntRange(min = 1, max = 255) int change) {
        byte[] altered = cipher.seal(place, text).toColumn();
        altered[position % altered.length] ^= (byte) change;

        refuses(KEY, place, altered);
    }

    @Property
    void refusesAnyOtherLength(
            @ForAll("texts") String text,
            @ForAll("places") CellAddress place,
            @ForAll @IntRange(min = 0, max = 1_000_000) int length) {
        byte[] sealed = cipher.seal(place, text).toColumn();

        refuses(KEY, place, Arrays.copyOf(sealed, length % sealed.length));
        refuses(KEY, place, Arrays.copyOf(sealed, sealed.length + 1 + length % 64));
    }

    @Property
    void refusesAnyOtherPlace(
            @ForAll("texts") String text,
            @ForAll("places") CellAddress place,
            @ForAll("places") CellAddress otherPlace) {
        Assume.that(!place.equals(otherPlace));

        refuses(KEY, otherPlace, cipher.seal(place, text).toColumn());
    }

    /** "customer" + "ssn" and "customers" + "sn" must not look alike to the cipher. */
    @Property
    void refusesAPlaceThatOnlySpellsTheSame(
            @ForAll("names") String table, @ForAll("names") String column, @ForAll @IntRange(max = 100) int cut) {
        String spelled = table + column;
        int other = 1 + cut % (spelled.length() - 1);
        Assume.that(other != table.length());
        UUID row = new UUID(0, 1);
        CellAddress here = new CellAddress(table, column, row);
        CellAddress there = new CellAddress(spelled.substring(0, other), spelled.substring(other), row);

        refuses(KEY, there, cipher.seal(here, "123-45-6789").toColumn());
    }

    @Property
    void refusesAnyOtherKey(
            @ForAll("texts") String text,
            @ForAll("places") CellAddress place,
            @ForAll @IntRange(min = 2, max = 100) int other) {
        byte[] sealed = cipher.seal(place, text).toColumn();

        refuses(key(1, other), place, sealed);
        refuses(key(other, 1), place, sealed);
        refuses(key(other, other), place, sealed);
    }

    private void refuses(DataKey key, CellAddress place, byte[] sealed) {
        CipherRejected rejected =
                assertThrows(CipherRejected.class, () -> cipher(key).open(place, SealedText.ofColumn(sealed)));
        assertEquals("a sealed value did not open", rejected.getMessage());
    }

    private static FieldCipher cipher(DataKey key) {
        return new FieldCipher(new Aead(), List.of(key), address -> {});
    }

    private static DataKey key(int id, int content) {
        byte[] bytes = new byte[Aead.KEY_BYTES];
        bytes[0] = (byte) content;
        return new DataKey(new UUID(0, id), bytes);
    }

    @Provide
    Arbitrary<String> texts() {
        // Every code point but the surrogates, which are no characters on their own.
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 0xD7FF),
                        Arbitraries.integers().between(0xE000, 0x10FFFF))
                .list()
                .ofMaxSize(300)
                .map(points -> points.stream()
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withCharRange('a', 'e').ofMinLength(1).ofMaxLength(6);
    }

    @Provide
    Arbitrary<CellAddress> places() {
        return Combinators.combine(names(), names(), Arbitraries.longs().between(0, 3))
                .as((table, column, row) -> new CellAddress(table, column, new UUID(0, row)));
    }
}
