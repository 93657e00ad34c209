package dev.bulwark.customers.search;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The table of tokens. Every method joins the caller's session; every list is in the order of customers' ids. */
@ApplicationScoped
class TokenRepository {

    private static final String TOKENS = "cast(string_to_array(cast(:tokens as text), ' ') as integer[])";

    private static final String DELETE_OTHERS =
            "delete from customer_token where customer_id = :customerId and token <> all (" + TOKENS + ")";
    private static final String INSERT =
            "insert into customer_token (token, customer_id) select token, :customerId from unnest(" + TOKENS
                    + ") token on conflict do nothing";
    private static final String DELETE = "delete from customer_token where customer_id = :customerId";

    static final String BY_TOKEN = """
            select customer_id from customer_token where token = :token and customer_id > :after
            order by customer_id limit :limit
            """;
    private static final String COUNT = """
            select wanted.token, (select count(*) from (select 1 from customer_token c
                where c.token = wanted.token and c.customer_id > :after limit :cap) capped)
            from unnest(""" + TOKENS + ") wanted (token)";

    /** {@code offset 0} keeps the planner from a join: each row is looked up in the index, and the limit ends it early. */
    private static final String ALSO =
            " and exists (select 1 from customer_token o where o.token = :token%d and o.customer_id = d.customer_id offset 0)";

    private static final String BY_TOKENS = """
            select d.customer_id from (select customer_id from customer_token
                where token = :token and customer_id > :after order by customer_id limit :scan) d
            where true%s order by d.customer_id limit :limit
            """;
    private static final String HORIZON = """
            select customer_id from customer_token where token = :token and customer_id > :after
            order by customer_id offset :skip limit 1
            """;
    private static final String WITHOUT_TOKENS = """
            select c.id from customer c where c.id > :after and c.status = 'active'
                and (c.ssn_hash is null or not exists (select 1 from customer_token t where t.customer_id = c.id))
            order by c.id limit :limit
            """;

    /** The customer's row is locked, or new: two who replace at once would leave tokens of both. */
    Uni<Void> replace(Session session, UUID customerId, Collection<Integer> tokens) {
        return session.createNativeQuery(DELETE_OTHERS)
                .setParameter("customerId", customerId)
                .setParameter("tokens", array(tokens))
                .executeUpdate()
                .chain(() -> session.createNativeQuery(INSERT)
                        .setParameter("customerId", customerId)
                        .setParameter("tokens", array(tokens))
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Void> delete(Session session, UUID customerId) {
        return session.createNativeQuery(DELETE)
                .setParameter("customerId", customerId)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<List<UUID>> find(Session session, int token, UUID after, int limit) {
        return session.createNativeQuery(BY_TOKEN, UUID.class)
                .setParameter("token", token)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** How many customers have each token, counted up to {@code cap}. */
    Uni<Map<Integer, Long>> count(Session session, Collection<Integer> tokens, UUID after, int cap) {
        return session.createNativeQuery(COUNT, Object[].class)
                .setParameter("tokens", array(tokens))
                .setParameter("after", after)
                .setParameter("cap", cap)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> ((Number) row[0]).intValue(), row -> ((Number) row[1]).longValue())));
    }

    /** @param scan so many who have the token are asked for the others */
    Uni<List<UUID>> find(Session session, int token, List<Integer> others, UUID after, int scan, int limit) {
        var query = session.createNativeQuery(byTokens(others.size()), UUID.class)
                .setParameter("token", token)
                .setParameter("after", after)
                .setParameter("scan", scan)
                .setParameter("limit", limit);
        IntStream.range(0, others.size()).forEach(n -> query.setParameter("token" + n, others.get(n)));
        return query.getResultList();
    }

    static String byTokens(int others) {
        String also =
                IntStream.range(0, others).mapToObj(n -> String.format(ALSO, n)).collect(Collectors.joining());
        return String.format(BY_TOKENS, also);
    }

    /** The last of the {@code scan} who have the token; null if there are fewer. */
    Uni<UUID> horizon(Session session, int token, UUID after, int scan) {
        return session.createNativeQuery(HORIZON, UUID.class)
                .setParameter("token", token)
                .setParameter("after", after)
                .setParameter("skip", scan - 1)
                .getSingleResultOrNull();
    }

    Uni<List<UUID>> withoutTokens(Session session, UUID after, int limit) {
        return session.createNativeQuery(WITHOUT_TOKENS, UUID.class)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList();
    }

    private static String array(Collection<Integer> tokens) {
        return tokens.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
