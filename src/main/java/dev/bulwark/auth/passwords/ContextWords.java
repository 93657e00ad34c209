package dev.bulwark.auth.passwords;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Words that whoever attacks this bank tries first (ASVS 6.1.2): those of {@code passwords/context-words.txt}, the
 * operator's own, and the parts of the login name. A password may hold some; it is judged without them.
 */
@ApplicationScoped
public class ContextWords {

    private static final String FILE = "passwords/context-words.txt";
    /** Shorter ones are within other words too often. */
    private static final int WORD_MIN = 4;

    private static final int NAME_MIN = 3;
    /** What must be left, in characters as {@link Folding#weight} counts. */
    private static final int REST_MIN = 8;

    private final BreachedPasswords breached;
    private final List<String> words;

    ContextWords(BreachedPasswords breached, PasswordConfig config) {
        this.breached = breached;
        this.words = Stream.concat(
                        fromFile().stream(),
                        config.passwordContextWords().orElse(List.of()).stream().flatMap(ContextWords::parts))
                .toList();
    }

    /** Whether it holds the name, spelled either way, with the usual swaps or without separators. */
    boolean holdsName(String password, String username) {
        String name = Folding.unswap(Folding.withoutSeparators(Folding.fold(username)));
        String text = Folding.unswap(Folding.withoutSeparators(Folding.fold(password)));
        String reversed = new StringBuilder(name).reverse().toString();
        return name.codePointCount(0, name.length()) >= NAME_MIN && (text.contains(name) || text.contains(reversed));
    }

    /** Whether it holds words of the context, and without them too little or a breached password. */
    boolean restsOnThem(String password, String username) {
        String folded = Folding.fold(password);
        String rest = without(folded, Stream.concat(words.stream(), parts(username)));
        return !rest.equals(folded) && (Folding.weight(rest) < REST_MIN || breached.holds(rest));
    }

    private static String without(String folded, Stream<String> words) {
        StringBuilder rest = new StringBuilder(folded);
        StringBuilder plain = new StringBuilder(Folding.unswap(folded));
        words.map(Folding::unswap)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(word -> {
                    for (int at = plain.indexOf(word); at >= 0; at = plain.indexOf(word)) {
                        rest.replace(at, at + word.length(), " ");
                        plain.replace(at, at + word.length(), " ");
                    }
                });
        return rest.toString();
    }

    private static Stream<String> parts(String name) {
        return Arrays.stream(Folding.fold(name).split("[^\\p{L}\\p{N}]+")).filter(part -> part.length() >= WORD_MIN);
    }

    static List<String> fromFile() {
        List<String> words = new ArrayList<>();
        try (InputStream file = ContextWords.class.getClassLoader().getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(words::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return List.copyOf(words);
    }
}
