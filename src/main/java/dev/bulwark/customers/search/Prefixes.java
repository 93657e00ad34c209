package dev.bulwark.customers.search;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Which beginnings of a folded word are in the index. Lengths are in code points. */
final class Prefixes {

    /** Two letters: one would tell the alphabet by its frequencies, and finds a tenth of everybody. */
    private static final int LENGTH_MIN = 2;

    /** Longer ones hardly narrow the search further: what is behind is compared once the customer is open. */
    static final int LENGTH_MAX = 8;

    /** A character of these is as much as a word elsewhere. */
    private static final Set<UnicodeScript> WORDS_IN_ONE =
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    private Prefixes() {}

    /** Every indexed beginning; none for a word that is too short. */
    static List<String> of(String word) {
        return IntStream.rangeClosed(lengthMin(word), Math.min(length(word), LENGTH_MAX))
                .mapToObj(length -> cut(word, length))
                .toList();
    }

    /** The longest indexed beginning. Only for a word that is looked up. */
    static String longest(String word) {
        return cut(word, Math.min(length(word), LENGTH_MAX));
    }

    /** Whether the index can be asked for the word; a shorter one only narrows what another has found. */
    static boolean isLookedUp(String word) {
        return length(word) >= lengthMin(word);
    }

    private static int lengthMin(String word) {
        return WORDS_IN_ONE.contains(UnicodeScript.of(word.codePointAt(0))) ? 1 : LENGTH_MIN;
    }

    private static int length(String word) {
        return word.codePointCount(0, word.length());
    }

    private static String cut(String word, int length) {
        return word.substring(0, word.offsetByCodePoints(0, length));
    }
}
