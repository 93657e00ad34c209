package dev.bulwark.auth.passwords;

import dev.bulwark.platform.startup.StartRefused;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The 100,001 passwords that breaches have shown most often, as nbvcxz ships them, and whatever hides one of them as people
 * do. Kept as sorted 64-bit hashes of the folded words, less than a megabyte; that a password which is not listed has a
 * listed hash happens once in 10^14 questions.
 *
 * <p>The rule. Case, accents, usual swaps ({@code @} for a, {@code 0} for o) and separators are undone. Digits and specials
 * at both ends are taken away, as many or as few as leaves a listed word: the core. A repetition of a word is the word.
 * The password is refused when it has a core of at least four characters that
 *
 * <ul>
 *   <li>is at least half of the password, or
 *   <li>has nothing but the usual around it: at most four characters, of which a year, a date or a run counts as one.
 * </ul>
 *
 * <p>So {@code P@ssw0rd2024!} is refused, and a short listed word amid many random characters is not.
 */
@ApplicationScoped
public class BreachedPasswords {

    private static final String LIST = "dictionaries/passwords.txt";
    private static final int CORE_MIN = 4;
    private static final int DECORATION_MAX = 4;

    /** Loaded by the first question; read-only ever after. */
    private static final class Loaded {
        static final long[] HASHES = load();
    }

    /** A package without the list would refuse nothing for years; it is not read here, for most starts need it late. */
    void require(@Observes StartupEvent starting) {
        if (BreachedPasswords.class.getClassLoader().getResource(LIST) == null) {
            throw new StartRefused("the list of breached passwords, " + LIST + ", is missing from this build");
        }
    }

    /** Takes milliseconds for a long password, and more when it is the first: not for the event loop. */
    boolean holds(String password) {
        String folded = Folding.fold(password);
        String joined = Folding.withoutSeparators(folded);
        return hasListedCore(folded) || !joined.equals(folded) && hasListedCore(joined);
    }

    private static boolean hasListedCore(String text) {
        int first = 0;
        while (first < text.length() && !Character.isLetter(text.charAt(first))) {
            first++;
        }
        int last = text.length();
        while (last > 0 && !Character.isLetter(text.charAt(last - 1))) {
            last--;
        }
        for (int from = 0; from <= first; from++) {
            for (int to = text.length(); to >= Math.max(last, from + CORE_MIN); to--) {
                if (weighsMost(text, from, to) && isListed(text.substring(from, to))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean weighsMost(String text, int from, int to) {
        return (to - from) * 2 >= text.length()
                || Folding.weight(text.substring(0, from)) + Folding.weight(text.substring(to)) <= DECORATION_MAX;
    }

    private static boolean isListed(String core) {
        String plain = Folding.unswap(core);
        String unit = unit(plain);
        return unit.length() < CORE_MIN && unit.length() < plain.length()
                || isWord(plain)
                || unit.length() < plain.length() && isWord(unit);
    }

    private static boolean isWord(String plain) {
        return Arrays.binarySearch(Loaded.HASHES, hash(plain)) >= 0;
    }

    /** The shortest text of which this is a repetition; itself if it is none. */
    private static String unit(String text) {
        int second = (text + text).indexOf(text, 1);
        return text.substring(0, second);
    }

    private static long[] load() {
        try (InputStream list = BreachedPasswords.class.getClassLoader().getResourceAsStream(LIST);
                BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .mapToLong(word -> hash(Folding.unswap(Folding.fold(word))))
                    .sorted()
                    .distinct()
                    .toArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** FNV-1a, then mixed (MurmurHash3's finalizer). Who finds a collision has found a refused password, no more. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }
}
