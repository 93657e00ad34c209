package dev.bulwark.customers.search;

import dev.bulwark.customers.search.SearchTerm.Kind;
import dev.bulwark.platform.privacy.ForSearch;
import dev.bulwark.platform.privacy.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes tokens: the first bits of a keyed hash over a kind and a value. Kinds never share a token but by chance, and chance
 * is wanted: so few bits let strangers meet in every token (docs/customer-search.md).
 */
@ApplicationScoped
class SearchTokens {

    /** The pair of {@code customer_token_is_truncated}. */
    static final int BITS = 16;

    /** So many words of a name are looked up, the longest; further ones would only cost, and are compared all the same. */
    private static final int WORDS_MAX = 8;

    private final KeyedHash hash;

    SearchTokens(@ForSearch KeyedHash hash) {
        this.hash = hash;
    }

    /** All tokens of a customer. */
    Set<Integer> of(SearchFields customer) {
        String ssn = NormalForms.digits(customer.ssn());
        Stream<Integer> names = NormalForms.words(customer.name()).stream()
                .flatMap(word -> Prefixes.of(word).stream())
                .map(prefix -> token(Kind.NAME, prefix));
        Stream<Integer> others = Stream.of(
                token(Kind.EMAIL, NormalForms.email(customer.email())),
                token(Kind.PHONE, NormalForms.phone(customer.phone())),
                token(Kind.SSN_END, ssn.substring(ssn.length() - SearchTerm.SSN_END_DIGITS)));
        return Stream.concat(names, others).collect(Collectors.toSet());
    }

    /** The tokens that a customer must have all of to match; the one that is likely to be rarest first. */
    List<Integer> of(SearchTerm term) {
        return switch (term.kind()) {
            case NAME ->
                term.values().stream()
                        .filter(Prefixes::isLookedUp)
                        .filter(word -> !beginsAnother(word, term.values()))
                        .map(Prefixes::longest)
                        .sorted(Comparator.comparing(String::length).reversed())
                        .limit(WORDS_MAX)
                        .map(prefix -> token(Kind.NAME, prefix))
                        .distinct()
                        .toList();
            case SSN -> List.of(token(Kind.PHONE, term.value()));
            case NONE -> List.of();
            case EMAIL, PHONE, SSN_END -> List.of(token(term.kind(), term.value()));
        };
    }

    /** Whoever has the longer word has the shorter one too: asking for it would narrow nothing. */
    private static boolean beginsAnother(String word, List<String> words) {
        return words.stream().anyMatch(other -> other.length() > word.length() && other.startsWith(word));
    }

    private int token(Kind kind, String value) {
        String message = "customer_token " + kind.name().toLowerCase(Locale.ROOT) + ' ' + value;
        return ByteBuffer.wrap(hash.of(message.getBytes(StandardCharsets.UTF_8)))
                        .getInt()
                >>> Integer.SIZE - BITS;
    }
}
