package dev.bulwark.customers.search;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The index of customers. Every method joins the caller's session. */
@ApplicationScoped
public class SearchIndex {

    /** Before every customer. */
    public static final UUID START = new UUID(0, 0);

    /**
     * So many customers that have the rarest word are asked for the other words, in one call. Two words that thousands have
     * and nobody has both of cost this much, and not the length of the list.
     */
    static final int SCAN_MAX = 10_000;

    /** Enough to tell a rare word from a frequent one. */
    private static final int COUNT_MAX = 2_000;

    private final SearchTokens tokens;
    private final TokenRepository repository;

    SearchIndex(SearchTokens tokens, TokenRepository repository) {
        this.tokens = tokens;
        this.repository = repository;
    }

    /** Replaces what the customer is found by. The caller's transaction has inserted or locked the customer's row. */
    public Uni<Void> put(Session session, UUID customerId, SearchFields customer) {
        return repository.replace(session, customerId, tokens.of(customer));
    }

    /** From now on nothing finds the customer. */
    public Uni<Void> remove(Session session, UUID customerId) {
        return repository.delete(session, customerId);
    }

    /**
     * Who may match, but for those who only match by their whole ssn. The caller opens each and asks
     * {@link SearchTerm#matches}. About fifty strangers come along with each million customers.
     *
     * @param after the last customer of the call before, or {@link #START}
     */
    public Uni<Candidates> find(Session session, SearchTerm term, UUID after, int limit) {
        List<Integer> wanted = tokens.of(term);
        if (wanted.isEmpty()) {
            return Uni.createFrom().item(new Candidates(List.of(), null));
        }
        return wanted.size() == 1
                ? repository.find(session, wanted.get(0), after, limit).map(ids -> new Candidates(ids, end(ids, limit)))
                : findAll(session, wanted, after, limit);
    }

    private Uni<Candidates> findAll(Session session, List<Integer> wanted, UUID after, int limit) {
        return repository.count(session, wanted, after, COUNT_MAX).chain(counts -> {
            int rarest = wanted.stream()
                    .min((one, other) -> Long.compare(counts.get(one), counts.get(other)))
                    .orElseThrow();
            List<Integer> others =
                    wanted.stream().filter(token -> token != rarest).toList();
            return repository
                    .find(session, rarest, others, after, SCAN_MAX, limit)
                    .chain(ids -> resumeAfter(session, rarest, after, ids, limit)
                            .map(resumeAfter -> new Candidates(ids, resumeAfter)));
        });
    }

    private Uni<UUID> resumeAfter(Session session, int token, UUID after, List<UUID> ids, int limit) {
        UUID end = end(ids, limit);
        return end == null
                ? repository.horizon(session, token, after, SCAN_MAX)
                : Uni.createFrom().item(end);
    }

    /** A list that is shorter than it might have been is the end. */
    private static UUID end(List<UUID> ids, int limit) {
        return ids.size() < limit ? null : ids.get(ids.size() - 1);
    }

    /** Active customers whom nothing finds yet. */
    public Uni<List<UUID>> missing(Session session, UUID after, int limit) {
        return repository.withoutTokens(session, after, limit);
    }
}
