package dev.bulwark.customers.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The forms in which values are compared; {@code docs/customer-search.md} documents them. What the index holds was made of
 * them: whoever changes one must have the index made anew.
 */
final class NormalForms {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");

    /** Straight, curly, and the modifier letters that some keyboards and languages have in its place. */
    private static final String APOSTROPHES = "'\u2019\u02b9\u02ba\u02bb\u02bc\u02bd\u02be\u02bf";

    private static final int NANP_WITH_COUNTRY_DIGITS = 11;

    private NormalForms() {}

    /** Addresses are compared whole and in lower case: no provider's rules about dots or plus signs are applied. */
    static String email(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** Fewer digits are no number to call: what begins with 00 and leaves fewer is a number as it stands. */
    private static final int PHONE_DIGITS_MIN = 9;

    /** Digits, without the 00 of an international call, and without the 1 of North America before ten digits. */
    static String phone(String phone) {
        String digits = digits(phone);
        String number =
                digits.startsWith("00") && digits.length() >= PHONE_DIGITS_MIN + 2 ? digits.substring(2) : digits;
        return number.length() == NANP_WITH_COUNTRY_DIGITS && number.startsWith("1") ? number.substring(1) : number;
    }

    /** ASCII digits alone. */
    static String digits(String text) {
        return NO_DIGITS.matcher(text).replaceAll("");
    }

    /**
     * The words of a name, folded. An apostrophe joins: O'Brien is {@code obrien}; what follows it is a word too, so that
     * {@code brien} finds her.
     */
    static Set<String> words(String name) {
        Set<String> words = new LinkedHashSet<>();
        List<StringBuilder> open = new ArrayList<>(List.of(new StringBuilder()));
        fold(name).codePoints().forEach(c -> {
            if (Character.isLetter(c) && !isApostrophe(c)) {
                open.forEach(word -> word.appendCodePoint(c));
            } else if (isApostrophe(c)) {
                open.add(new StringBuilder());
            } else {
                close(open, words);
            }
        });
        close(open, words);
        return words;
    }

    private static void close(List<StringBuilder> open, Collection<String> words) {
        open.stream()
                .map(StringBuilder::toString)
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
        open.clear();
        open.add(new StringBuilder());
    }

    static String withoutApostrophes(String name) {
        StringBuilder joined = new StringBuilder(name.length());
        name.codePoints().filter(c -> !isApostrophe(c)).forEach(joined::appendCodePoint);
        return joined.toString();
    }

    private static boolean isApostrophe(int c) {
        return APOSTROPHES.indexOf(c) >= 0;
    }

    /**
     * Without accents and case: upper case first, which resolves what has several small forms (ς, ſ, ß, ı), then compatibility
     * forms (NFKD) without marks, then small letters one by one, as a word's end must not look at what follows.
     */
    static String fold(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text.toUpperCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("");
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints().forEach(c -> folded.append(special(Character.toLowerCase(Character.toUpperCase(c)))));
        return folded.toString();
    }

    /** Letters that Unicode does not take apart, as people write them who do not have them. */
    private static String special(int c) {
        return switch (c) {
            case 'ł', 'ƚ' -> "l";
            case 'ø' -> "o";
            case 'đ', 'ð' -> "d";
            case 'ħ' -> "h";
            case 'ŧ' -> "t";
            case 'ŋ' -> "n";
            case 'ı' -> "i";
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'þ' -> "th";
            default -> Character.toString(c);
        };
    }
}
