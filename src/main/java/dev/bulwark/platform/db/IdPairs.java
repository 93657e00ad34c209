package dev.bulwark.platform.db;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Lists of ids as one parameter of a query, and answers that map ids. */
public final class IdPairs {

    /** For a query: what {@link #text} was written from, as an array. */
    public static final String IDS = "cast(string_to_array(cast(:ids as text), ' ') as uuid[])";

    private IdPairs() {}

    public static String text(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(" "));
    }

    /** @param sql selects two ids for those in {@link #IDS}; the first ones differ */
    public static Uni<Map<UUID, UUID>> of(Session session, String sql, Collection<UUID> ids) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("ids", text(ids))
                .getResultList()
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1])));
    }
}
