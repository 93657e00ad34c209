package dev.bulwark.auth.passwords;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Looks at text as a guesser does, who tries every usual disguise of a word. */
final class Folding {

    /** What guessers put in the place of a letter; letters that share a swap become one: no guesser knows which it was. */
    private static final String SWAPS = "@4" + "8" + "(" + "3€" + "69" + "1!|l" + "0" + "5$" + "7+" + "2";

    private static final String SWAPPED = "aa" + "b" + "c" + "ee" + "gg" + "iiii" + "o" + "ss" + "tt" + "z";
    private static final String SEPARATORS = " -_.,/:;";
    /** Neighbours in it, either way, are typed one after the other. */
    private static final String STEPS = "01234567890 !@#$%^&*()";

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final String DAY_AND_MONTH =
            "(?:(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])" + "|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]))";
    private static final Pattern DATES =
            Pattern.compile(DAY_AND_MONTH + "(?:19|20)\\d\\d|(?:19|20)\\d\\d(?:" + DAY_AND_MONTH + ")?");

    private Folding() {}

    /** Lower case, compatibility forms resolved (NFKD), without accents. */
    static String fold(String text) {
        if (text.chars().allMatch(c -> c < 128)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT);
    }

    /** Usual swaps undone, character by character: positions stay. For folded text. */
    static String unswap(String folded) {
        StringBuilder plain = new StringBuilder(folded);
        for (int i = 0; i < plain.length(); i++) {
            int swap = SWAPS.indexOf(plain.charAt(i));
            if (swap >= 0) {
                plain.setCharAt(i, SWAPPED.charAt(swap));
            }
        }
        return plain.toString();
    }

    static String withoutSeparators(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        text.chars().filter(c -> SEPARATORS.indexOf(c) < 0).forEach(c -> joined.append((char) c));
        return joined.toString();
    }

    /**
     * How much there is to guess in it, in characters: separators count nothing; a year, a date, a repetition or a run of
     * digits or specials such as {@code 1234} or {@code !@#} counts one.
     */
    static int weight(String folded) {
        String text = DATES.matcher(withoutSeparators(folded)).replaceAll("Y");
        int weight = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean stepped = i > 0 && isStep(text.charAt(i - 1), text.charAt(i));
            weight += stepped ? 0 : 1;
        }
        return weight;
    }

    private static boolean isStep(char before, char after) {
        return !Character.isLetter(after) && before == after
                || STEPS.contains("" + before + after)
                || STEPS.contains("" + after + before);
    }
}
