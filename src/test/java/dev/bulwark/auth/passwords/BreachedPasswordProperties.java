package dev.bulwark.auth.passwords;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class BreachedPasswordProperties {

    private static final List<String> LISTED = read("dictionaries/passwords.txt").stream()
            .filter(word -> word.length() >= 4)
            .toList();
    /** Diceware's long list. */
    private static final List<String> WORDS = read("dictionaries/eff_large.txt");

    private static final BreachedPasswords BREACHED = new BreachedPasswords();

    @Property(tries = 2000)
    void everyListedPasswordIsRefused(@ForAll("listed") String word) {
        assertTrue(BREACHED.holds(word));
    }

    @Property(tries = 3000)
    void aListedPasswordIsRefusedInEveryUsualDisguise(
            @ForAll("listed") String word,
            @ForAll("around") String before,
            @ForAll("around") String after,
            @ForAll long seed) {
        assertTrue(BREACHED.holds(before + disguised(word, new Random(seed)) + after));
    }

    /** Random capitals, and random swaps of letters. */
    private static String disguised(String word, Random random) {
        StringBuilder text = new StringBuilder();
        for (char c : word.toCharArray()) {
            int letter = "aeiosltzb".indexOf(c);
            boolean swapped = letter >= 0 && random.nextInt(3) == 0;
            char plain = swapped ? "@3!0$1728".charAt(letter) : c;
            text.append(random.nextBoolean() ? Character.toUpperCase(plain) : plain);
        }
        return text.toString();
    }

    @Property(tries = 2000)
    void aLongRandomPasswordPasses(@ForAll("random") String password) {
        assertFalse(BREACHED.holds(password));
    }

    @Property(tries = 2000)
    void fourRandomWordsPass(@ForAll @Size(4) List<@From("words") String> words, @ForAll("joints") String joint) {
        if (words.stream().distinct().count() == 4) {
            assertFalse(BREACHED.holds(String.join(joint, words)));
        }
    }

    @Property(tries = 1000)
    void aShortListedWordAmidMuchThatIsRandomPasses(@ForAll("short") String word, @ForAll long seed) {
        String digits = new Random(seed)
                .ints(8, 0, 5)
                .collect(
                        StringBuilder::new,
                        (text, i) -> text.append("27#50&8#4%".substring(i * 2, i * 2 + 2)),
                        StringBuilder::append)
                .toString();
        assertFalse(BREACHED.holds(word + digits), word + digits);
    }

    @Provide
    Arbitrary<String> listed() {
        return Arbitraries.of(LISTED);
    }

    @Provide
    Arbitrary<String> around() {
        return Arbitraries.of("", "", "1", "!", "12", "123", "1234", "!!", "2024", "1999!", "007", "#1", "!@#");
    }

    @Provide
    Arbitrary<String> random() {
        return Arbitraries.strings()
                .withCharRange('!', '~')
                .ofMinLength(14)
                .ofMaxLength(64)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(WORDS);
    }

    @Provide
    Arbitrary<String> joints() {
        return Arbitraries.of(" ", "-", ".", "", "7");
    }

    @Provide("short")
    Arbitrary<String> shortWords() {
        return Arbitraries.of(LISTED).filter(word -> word.matches("[a-z]{4,6}"));
    }

    private static List<String> read(String resource) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                BreachedPasswords.class.getClassLoader().getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
