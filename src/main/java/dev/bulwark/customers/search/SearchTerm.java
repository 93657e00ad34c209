package dev.bulwark.customers.search;

import dev.bulwark.platform.problem.FieldError;
import dev.bulwark.platform.problem.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody searches customers by, and whether a customer is meant. The text alone decides the kind: an at sign makes an
 * e-mail address, digits a number, anything that a name can hold a name, and the rest matches nobody.
 *
 * @param values the normal form: the words of a name, or the one other value
 */
public record SearchTerm(Kind kind, List<String> values) {

    /** What kind of value was searched for; audited, in lower case. */
    public enum Kind {
        NAME,
        EMAIL,
        PHONE,
        /** Nine digits are a social security number, and may be a phone number. */
        SSN,
        SSN_END,
        /** Nothing that a customer could have. */
        NONE
    }

    private static final Pattern NUMBER = Pattern.compile("[+0-9 ().\\-/]*[0-9][+0-9 ().\\-/]*");
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{M}\\p{Zs} '’.,-]*\\p{L}[\\p{L}\\p{M}\\p{Zs} '’.,-]*");
    private static final int SSN_DIGITS = 9;
    static final int SSN_END_DIGITS = 4;
    private static final int PHONE_DIGITS_MIN = 9;
    private static final int PHONE_DIGITS_MAX = 16;

    /** Fails with a field error for a name of which no word is long enough to be looked up. */
    public static SearchTerm of(String text) {
        String plain = text.strip();
        if (plain.indexOf('@') >= 0) {
            return one(Kind.EMAIL, NormalForms.email(plain));
        }
        if (NUMBER.matcher(plain).matches()) {
            return number(plain);
        }
        return NAME.matcher(plain).matches() ? name(plain) : new SearchTerm(Kind.NONE, List.of());
    }

    private static SearchTerm number(String text) {
        String digits = NormalForms.digits(text);
        boolean international = text.startsWith("+");
        if (!international && digits.length() == SSN_END_DIGITS) {
            return one(Kind.SSN_END, digits);
        }
        if (!international && digits.length() == SSN_DIGITS) {
            return one(Kind.SSN, digits);
        }
        String phone = NormalForms.phone(text);
        return phone.length() >= PHONE_DIGITS_MIN && phone.length() <= PHONE_DIGITS_MAX
                ? one(Kind.PHONE, phone)
                : new SearchTerm(Kind.NONE, List.of());
    }

    /** What is written with an apostrophe is one word here: it finds those too who write themselves without. */
    private static SearchTerm name(String text) {
        List<String> words = List.copyOf(NormalForms.words(NormalForms.withoutApostrophes(text)));
        if (words.stream().noneMatch(Prefixes::isLookedUp)) {
            throw ProblemException.invalid(
                    List.of(FieldError.inBody("search_term", "too_short", "must hold a word of at least two letters")));
        }
        return new SearchTerm(Kind.NAME, words);
    }

    private static SearchTerm one(Kind kind, String value) {
        return new SearchTerm(kind, List.of(value));
    }

    /** Whether the customer is one that is searched for: tokens are short, and tell only who may be. */
    public boolean matches(SearchFields customer) {
        return switch (kind) {
            case NAME -> matchesName(NormalForms.words(customer.name()));
            case EMAIL -> value().equals(NormalForms.email(customer.email()));
            case PHONE -> value().equals(NormalForms.phone(customer.phone()));
            case SSN ->
                value().equals(NormalForms.digits(customer.ssn()))
                        || value().equals(NormalForms.phone(customer.phone()));
            case SSN_END -> customer.ssn().endsWith(value());
            case NONE -> false;
        };
    }

    private boolean matchesName(Set<String> words) {
        return values.stream().allMatch(wanted -> words.stream().anyMatch(word -> word.startsWith(wanted)));
    }

    String value() {
        return values.get(0);
    }

    /** The social security number that is searched for, as {@code 123-45-6789}; it is not in this index. */
    public Optional<String> ssn() {
        return kind == Kind.SSN
                ? Optional.of(value().substring(0, 3) + '-' + value().substring(3, 5) + '-' + value().substring(5))
                : Optional.empty();
    }

    /** For what must not be confused with another search, such as a cursor. */
    public String normalForm() {
        return kind.name().toLowerCase(Locale.ROOT) + ' ' + String.join(" ", values);
    }

    /** Says nothing: it is personal data. */
    @Override
    public String toString() {
        return "SearchTerm";
    }
}
