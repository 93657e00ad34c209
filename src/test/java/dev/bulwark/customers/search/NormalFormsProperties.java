package dev.bulwark.customers.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.platform.problem.ProblemException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NormalFormsProperties {

    /** Letters of many scripts and habits, with and without what Unicode takes apart. */
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
            + "àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÉÖØÞßẞłŁđĐħŧŋıİſŒœšŠžŽčěřůőűğşțģķļņ"
            + "ễữạợỹơưĂăΑΒΣαβσςάώϋЖжЙйЁёЇїაბԱաאבعغกขकख李小龙王김이박がっカナ"
            + "\u0301\u0308\u0327\u0323";

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> word =
                Arbitraries.strings().withChars(LETTERS).ofMinLength(1).ofMaxLength(14);
        return word.list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .flatMap(words ->
                        Arbitraries.of(" ", "-", "'", "’", ". ", "  ").map(separator -> String.join(separator, words)))
                .filter(name -> name.matches("(?=.{2,100}$)\\p{L}[\\p{L}\\p{M} '’.-]*"));
    }

    @Property
    void foldsNothingTwice(@ForAll String text) {
        String folded = NormalForms.fold(text);
        assertEquals(folded, NormalForms.fold(folded));
    }

    @Property
    void looksAtNoCase(@ForAll("names") String name) {
        String folded = NormalForms.fold(name);
        assertEquals(folded, NormalForms.fold(name.toUpperCase(Locale.ROOT)));
        assertEquals(folded, NormalForms.fold(name.toLowerCase(Locale.ROOT)));
    }

    @Property
    void looksAtNoAccentAndNoWayOfWritingIt(@ForAll("names") String name) {
        String folded = NormalForms.fold(name);
        for (Form form : Form.values()) {
            assertEquals(folded, NormalForms.fold(Normalizer.normalize(name, form)));
        }
        String bare = Normalizer.normalize(name, Form.NFD).replaceAll("\\p{M}", "");
        assertEquals(folded, NormalForms.fold(bare));
    }

    @Property
    void takesAnyTermAsItIs(@ForAll String text) {
        try {
            SearchTerm.of(text);
        } catch (ProblemException tooShort) {
            assertEquals("too_short", tooShort.errors().get(0).code());
        }
        NormalForms.words(text);
        NormalForms.email(text);
        NormalForms.phone(text);
    }

    @Property
    void findsANameByEachBeginningOfEachOfItsWords(@ForAll("names") String name) {
        for (String word : name.split("[ .-]+")) {
            for (int end = 2; end <= word.length(); end++) {
                String beginning = word.substring(0, end);
                if (NormalForms.words(beginning).stream().anyMatch(Prefixes::isLookedUp)) {
                    assertFindable(beginning, name);
                }
            }
        }
    }

    @Property
    void findsANameByAllOfItsWordsInAnyOrder(@ForAll("names") String name) {
        Assume.that(NormalForms.words(name).stream().anyMatch(Prefixes::isLookedUp));
        assertFindable(name, name);
        List<String> words = List.of(name.split("[ .-]+"));
        StringBuilder reversed = new StringBuilder();
        words.forEach(word -> reversed.insert(0, word + ' '));
        assertFindable(reversed.toString(), name);
    }

    /** What the term looks up is in the index of the name, and the name then matches. */
    private static void assertFindable(String term, String name) {
        SearchTerm wanted = SearchTerm.of(term);
        assertEquals(SearchTerm.Kind.NAME, wanted.kind());
        Set<String> indexed = new HashSet<>();
        NormalForms.words(name).forEach(word -> indexed.addAll(Prefixes.of(word)));
        wanted.values().stream()
                .filter(Prefixes::isLookedUp)
                .forEach(word -> assertTrue(indexed.contains(Prefixes.longest(word)), () -> term + " in " + name));
        assertTrue(wanted.matches(new Somebody(name)), () -> term + " in " + name);
    }

    @Example
    void knowsTheLettersThatUnicodeDoesNotTakeApart() {
        assertEquals("lodz", NormalForms.fold("Łódź"));
        assertEquals("soren", NormalForms.fold("Søren"));
        assertEquals("dinh", NormalForms.fold("Đinh"));
        assertEquals("strasse", NormalForms.fold("Straße"));
        assertEquals("strasse", NormalForms.fold("STRAẞE"));
        assertEquals("aeroe", NormalForms.fold("Ærœ"));
        assertEquals("nguyen", NormalForms.fold("Nguyễn"));
        assertEquals("isik", NormalForms.fold("Işık"));
        assertEquals(NormalForms.fold("ΟΔΥΣΣΕΥΣ"), NormalForms.fold("οδυσσεύς"));
    }

    @Example
    void makesWords() {
        assertEquals(Set.of("jean", "luc", "obrien", "brien"), NormalForms.words("Jean-Luc O’Brien"));
        assertEquals(Set.of("j", "r", "smith"), NormalForms.words("J.R. Smith"));
        assertEquals(Set.of(), NormalForms.words("' - ."));
    }

    @Example
    void neverTakesALaterPartOfAWordForItsBeginning() {
        assertFalse(SearchTerm.of("rien").matches(new Somebody("Ada O'Brien")));
        assertFalse(SearchTerm.of("adam").matches(new Somebody("Ada O'Brien")));
        assertFalse(SearchTerm.of("ada smith").matches(new Somebody("Ada O'Brien")));
    }

    @Property
    void readsAPhoneNumberHoweverItIsWritten(@ForAll("digits") String digits) {
        String spaced = digits.replaceAll("(.{3})", "$1 ");
        assertEquals(NormalForms.phone(digits), NormalForms.phone(spaced));
        assertEquals(NormalForms.phone('+' + digits), NormalForms.phone("00" + digits));
    }

    @Provide
    Arbitrary<String> digits() {
        return Arbitraries.strings().numeric().ofMinLength(9).ofMaxLength(15).filter(number -> !number.startsWith("0"));
    }

    private record Somebody(String name) implements SearchFields {

        @Override
        public String email() {
            return "ada@customer.test";
        }

        @Override
        public String phone() {
            return "+14155550121";
        }

        @Override
        public String ssn() {
            return "123-45-6789";
        }
    }
}
