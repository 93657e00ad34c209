package dev.bulwark.gdpr.erasure;

import dev.bulwark.encryption.DataKeys;
import dev.bulwark.gdpr.erasure.ErasureLines.Head;
import dev.bulwark.platform.db.Columns;
import dev.bulwark.platform.privacy.Fate;
import dev.bulwark.platform.privacy.SubjectColumns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Erasures, and what is left in the tables of features, known by what these tell of them. Joins the caller's session. */
@ApplicationScoped
class ErasureRepository {

    private static final String INSERT = """
            insert into gdpr_erasure (receipt_id, customer_id, erased_at, recorded_at, cause, receipt)
            values (:receiptId, :customerId, :erasedAt, :now, :cause, :receipt)
            """;
    private static final String SELECT = "select receipt_id, customer_id, erased_at from gdpr_erasure where ";
    private static final String OF_CUSTOMER = SELECT + "customer_id = :customerId";
    private static final String SINCE = SELECT + "recorded_at >= :since order by recorded_at, receipt_id";
    private static final String MISSING = """
            select customer_id from unnest(cast(string_to_array(cast(:ids as text), ' ') as uuid[])) customer_id
            where not exists (select from gdpr_erasure e where e.customer_id = customer_id.customer_id)
            """;

    private static final String HEAD = "select lines, head from gdpr_erasure_list where list_id = :listId";
    private static final String REMEMBER = """
            insert into gdpr_erasure_list as known (list_id, lines, head, written_at) values (:listId, :lines, :head, :now)
            on conflict (list_id) do update set lines = excluded.lines, head = excluded.head, written_at = excluded.written_at
            where known.lines < excluded.lines
            """;

    /** Somebody was erased. */
    record Erased(UUID receiptId, UUID customerId, Instant erasedAt) {}

    /** @param left for each column, in the order of columns */
    record Remains(long rows, List<Long> left) {}

    Uni<Void> insert(Session session, Erased erased, ErasureCause cause, String receipt, Instant now) {
        return session.createNativeQuery(INSERT)
                .setParameter("receiptId", erased.receiptId())
                .setParameter("customerId", erased.customerId())
                .setParameter("erasedAt", erased.erasedAt())
                .setParameter("now", now)
                .setParameter("cause", cause.stored())
                .setParameter("receipt", receipt)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Optional<Erased>> ofCustomer(Session session, UUID customerId) {
        return session.createNativeQuery(OF_CUSTOMER, Object[].class)
                .setParameter("customerId", customerId)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(ErasureRepository::toErased));
    }

    Uni<Optional<String>> receipt(Session session, UUID receiptId) {
        return session.createNativeQuery("select receipt from gdpr_erasure where receipt_id = :receiptId", String.class)
                .setParameter("receiptId", receiptId)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    /** Those that were written down since, the oldest first. */
    Uni<List<Erased>> since(Session session, Instant since) {
        return session.createNativeQuery(SINCE, Object[].class)
                .setParameter("since", since)
                .getResultList()
                .map(rows -> rows.stream().map(ErasureRepository::toErased).toList());
    }

    /** How far a list was when it was last written. */
    Uni<Optional<Head>> head(Session session, UUID listId) {
        return session.createNativeQuery(HEAD, Object[].class)
                .setParameter("listId", listId)
                .getSingleResultOrNull()
                .map(row ->
                        Optional.ofNullable(row).map(found -> new Head(listId, number(found[0]), (String) found[1])));
    }

    /** Of two processes that write one file, the longer list counts. */
    Uni<Void> remember(Session session, Head head, Instant now) {
        return session.createNativeQuery(REMEMBER)
                .setParameter("listId", head.listId())
                .setParameter("lines", head.lines())
                .setParameter("head", head.head())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Of these customers, those whom this database does not know to be erased. */
    Uni<List<UUID>> notErased(Session session, Collection<UUID> customerIds) {
        return session.createNativeQuery(MISSING, UUID.class)
                .setParameter("ids", customerIds.stream().map(UUID::toString).collect(Collectors.joining(" ")))
                .getResultList();
    }

    /** What the subject's rows of a table still say. Names come from code only. */
    Uni<Remains> remains(Session session, SubjectColumns columns, UUID subjectId) {
        String counts = columns.columns().stream()
                .map(column -> "count(*) filter (where " + says(columns, column) + ')')
                .collect(Collectors.joining(", "));
        String sql = "select count(*), %s from %s where %s".formatted(counts, columns.table(), columns.ofSubject());
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("subject", subjectId)
                .getSingleResult()
                .map(row -> new Remains(
                        number(row[0]),
                        IntStream.range(1, row.length)
                                .mapToObj(i -> number(row[i]))
                                .toList()));
    }

    private static String says(SubjectColumns columns, String column) {
        if (columns.fate() == Fate.DARK) {
            return DataKeys.opens(column);
        }
        return columns.empty() == null
                ? column + " is not null"
                : column + " is distinct from (" + columns.empty() + ')';
    }

    private static Erased toErased(Object[] row) {
        return new Erased((UUID) row[0], (UUID) row[1], Columns.instant(row[2]));
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}
