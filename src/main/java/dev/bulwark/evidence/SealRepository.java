package dev.bulwark.evidence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bulwark.evidence.months.SealedSql;
import dev.bulwark.evidence.tree.Checkpoint;
import dev.bulwark.evidence.tree.EventJson;
import dev.bulwark.evidence.tree.Hashes;
import dev.bulwark.evidence.tree.TreeWriter.Tile;
import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Events and their places. Every method joins the caller's transaction. */
@ApplicationScoped
class SealRepository {

    private static final String LOCK_SEALER = """
            select tx, event_id, cluster, (select system_identifier from pg_control_system()),
                   cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)
            from audit_sealer for update skip locked
            """;
    /** Each event asks for its leaf: an anti join can read all leaves there are, every second. */
    private static final String NEXT = "select e.tx, " + SealedSql.EVENT + """
            from audit_event e
            where e.tx >= :tx and (e.tx, e.id) > (:tx, :id)
                and e.tx < cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)
                and (select l.position from audit_leaf l where l.event_id = e.id and
            """ + SealedSql.COVERED + """
                ) is null
            order by e.tx, e.id limit :limit
            """;
    /** Of a copy in another cluster: everything that came with it has long been decided. */
    private static final String NEXT_OF_COPY = "select e.tx, " + SealedSql.EVENT + """
            from audit_event e where not exists (select from audit_leaf l where l.event_id = e.id and
            """ + SealedSql.COVERED + """
            ) order by e.id limit :limit
            """;

    private static final String WAITS =
            "select exists (select from audit_event where tx > :tx and occurred_at < :before)";
    /** Where the sealer has been, or where no transaction of this cluster can have been; and leaves that no checkpoint covers. */
    private static final String INSERTED =
            """
            (select e.id from audit_event e, audit_sealer s
             where (e.tx <= s.tx or e.tx is null
                    or e.tx >= cast(cast(pg_snapshot_xmax(pg_current_snapshot()) as text) as bigint)
                        and e.tx is distinct from cast(cast(pg_current_xact_id_if_assigned() as text) as bigint)
                        and s.cluster = (select system_identifier from pg_control_system()))
                 and not exists (select from audit_leaf l where
            """ + SealedSql.MATCH + " and " + SealedSql.COVERED + """
             ) limit 1)
            union all
            (select l.event_id from audit_leaf l where not
            """ + SealedSql.COVERED + " limit 1)";

    private static final String MOVE_SEALER = "update audit_sealer set tx = :tx, event_id = :id, cluster = :cluster";
    private static final String INSERT_LEAVES = """
            insert into audit_leaf (position, event_id, hash, occurred_at)
            select :first + leaf.n - 1, leaf.id, substring(cast(:hashes as bytea) from cast(32 * leaf.n - 31 as int) for 32),
                   leaf.occurred_at
            from unnest(cast(string_to_array(:ids, ' ') as uuid[]), cast(string_to_array(:times, ' ') as timestamptz[]))
                with ordinality as leaf (id, occurred_at, n)
            """;
    private static final String INSERT_TILES = """
            insert into audit_tile (level, position, hash)
            select level, position, decode(hash, 'hex')
            from jsonb_to_recordset(cast(cast(:tiles as text) as jsonb)) as tile (level smallint, position bigint, hash text)
            """;
    private static final String INSERT_CHECKPOINT = """
            insert into audit_checkpoint (tree_size, root_hash, previous_hash, created_at, signature)
            values (:treeSize, :rootHash, :previousHash, :createdAt, :signature)
            """;
    private static final String CHECKPOINTS =
            "select tree_size, root_hash, previous_hash, created_at, signature from audit_checkpoint ";
    private static final String SEALED =
            SealedSql.SEALED + "where l.position >= :from and l.position < :to order by l.position";
    private static final String PLACE = SealedSql.SEALED + "where l.event_id = :id";

    /** Looked up in each month, as nothing says in which it is: a moment later its leaf does. */
    private static final String EXISTS = "select exists (select from audit_event where id = :id)";

    /**
     * @param tx of the last event sealed
     * @param isCopy whether the database is another cluster's, so that {@code tx} says nothing here
     * @param clusterNow the cluster that it is in
     * @param runningTx the oldest transaction that is not decided
     */
    record Sealer(long tx, UUID eventId, boolean isCopy, long clusterNow, long runningTx) {}

    /**
     * As it is stored.
     *
     * @param fields null when the event is gone
     */
    record Event(EventJson fields, String details) {

        boolean isThere() {
            return fields != null;
        }

        /** Parses, every time: of many events, for workers. */
        ObjectNode json() {
            return fields.with(details);
        }
    }

    record Unsealed(long tx, Event event) {}

    record Sealed(long position, UUID eventId, byte[] hash, Event event) {}

    /** Empty while another replica seals. */
    Uni<Optional<Sealer>> lockSealer(Session session) {
        return session.createNativeQuery(LOCK_SEALER, Object[].class)
                .getResultList()
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new Sealer(
                                number(row[0]),
                                (UUID) row[1],
                                number(row[2]) != number(row[3]),
                                number(row[3]),
                                number(row[4]))));
    }

    /** Committed events that come next; at most so many. */
    Uni<List<Unsealed>> next(Session session, Sealer sealer, int limit) {
        var query = sealer.isCopy()
                ? session.createNativeQuery(NEXT_OF_COPY, Object[].class)
                : session.createNativeQuery(NEXT, Object[].class)
                        .setParameter("tx", sealer.tx())
                        .setParameter("id", sealer.eventId());
        return query.setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Unsealed(number(row[0]), event(row, 1)))
                        .toList());
    }

    /** Whether an event of before then is behind the sealer: a transaction that does not end keeps it there. */
    Uni<Boolean> waits(Session session, long tx, Instant before) {
        return session.createNativeQuery(WAITS, Boolean.class)
                .setParameter("tx", tx)
                .setParameter("before", before)
                .getSingleResult();
    }

    /** An event that the sealer will not come to, and that no checkpoint covers; empty for none. Reads all events. */
    Uni<Optional<UUID>> inserted(Session session) {
        return session.createNativeQuery(INSERTED, UUID.class)
                .getResultList()
                .map(ids -> ids.stream().findFirst());
    }

    Uni<Void> moveSealer(Session session, long tx, UUID id, long cluster) {
        return session.createNativeQuery(MOVE_SEALER)
                .setParameter("tx", tx)
                .setParameter("id", id)
                .setParameter("cluster", cluster)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** @param first the position of the first of them */
    Uni<Void> insertLeaves(Session session, long first, List<Unsealed> events, List<byte[]> hashes) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream(hashes.size() * Hashes.BYTES);
        hashes.forEach(joined::writeBytes);
        return session.createNativeQuery(INSERT_LEAVES)
                .setParameter("first", first)
                .setParameter("hashes", joined.toByteArray())
                .setParameter("ids", joined(events, event -> event.fields().id()))
                .setParameter("times", joined(events, event -> event.fields().timestamp()))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static String joined(List<Unsealed> events, Function<Event, Object> value) {
        return events.stream()
                .map(unsealed -> value.apply(unsealed.event()).toString())
                .collect(Collectors.joining(" "));
    }

    Uni<Void> insertTiles(Session session, List<Tile> tiles) {
        if (tiles.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        JsonArray rows = new JsonArray();
        tiles.forEach(tile -> rows.add(new JsonObject()
                .put("level", tile.level())
                .put("position", tile.position())
                .put("hash", HexFormat.of().formatHex(tile.hash()))));
        return session.createNativeQuery(INSERT_TILES)
                .setParameter("tiles", rows.encode())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> insert(Session session, Checkpoint checkpoint) {
        return session.createNativeQuery(INSERT_CHECKPOINT)
                .setParameter("treeSize", checkpoint.treeSize())
                .setParameter("rootHash", checkpoint.rootHash())
                .setParameter("previousHash", checkpoint.previousHash())
                .setParameter("createdAt", checkpoint.createdAt())
                .setParameter("signature", checkpoint.signature())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Optional<Checkpoint>> last(Session session) {
        return session.createNativeQuery(CHECKPOINTS + "order by tree_size desc limit 1", Object[].class)
                .getResultList()
                .map(SealRepository::first);
    }

    Uni<Optional<Checkpoint>> at(Session session, long treeSize) {
        return session.createNativeQuery(CHECKPOINTS + "where tree_size = :treeSize", Object[].class)
                .setParameter("treeSize", treeSize)
                .getResultList()
                .map(SealRepository::first);
    }

    /** The last that was signed before then. */
    Uni<Optional<Checkpoint>> signedBefore(Session session, Instant then) {
        return session.createNativeQuery(
                        CHECKPOINTS + "where created_at < :then order by tree_size desc limit 1", Object[].class)
                .setParameter("then", then)
                .getResultList()
                .map(SealRepository::first);
    }

    /** The first that covers this position. */
    Uni<Optional<Checkpoint>> covering(Session session, long position) {
        return session.createNativeQuery(
                        CHECKPOINTS + "where tree_size > :position order by tree_size limit 1", Object[].class)
                .setParameter("position", position)
                .getResultList()
                .map(SealRepository::first);
    }

    /** Newest first, older than that size. */
    Uni<List<Checkpoint>> before(Session session, long treeSize, int limit) {
        return session.createNativeQuery(
                        CHECKPOINTS + "where tree_size < :treeSize order by tree_size desc limit :limit",
                        Object[].class)
                .setParameter("treeSize", treeSize)
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(SealRepository::checkpoint).toList());
    }

    /** In order, with a size over {@code over} and up to {@code upTo}. */
    Uni<List<Checkpoint>> between(Session session, long over, long upTo) {
        return session.createNativeQuery(
                        CHECKPOINTS + "where tree_size > :over and tree_size <= :upTo order by tree_size",
                        Object[].class)
                .setParameter("over", over)
                .setParameter("upTo", upTo)
                .getResultList()
                .map(rows -> rows.stream().map(SealRepository::checkpoint).toList());
    }

    /** In the order of their places, with the events that are there now. */
    Uni<List<Sealed>> sealed(Session session, long from, long to) {
        return session.createNativeQuery(SEALED, Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList()
                .map(rows -> rows.stream().map(this::sealed).toList());
    }

    /** Whether there is such an event, sealed or not. */
    Uni<Boolean> exists(Session session, UUID id) {
        return session.createNativeQuery(EXISTS, Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** Empty for an event that is not sealed. */
    Uni<Optional<Sealed>> place(Session session, UUID id) {
        return session.createNativeQuery(PLACE, Object[].class)
                .setParameter("id", id)
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(this::sealed));
    }

    private Sealed sealed(Object[] row) {
        return new Sealed(number(row[0]), (UUID) row[1], (byte[]) row[2], event(row, 3));
    }

    /** @param at where the columns of {@link SealedSql#EVENT} begin */
    Event event(Object[] row, int at) {
        if (row[at] == null) {
            return new Event(null, null);
        }
        EventJson fields = new EventJson(
                (UUID) row[at],
                Columns.instant(row[at + 1]),
                (String) row[at + 2],
                (String) row[at + 3],
                (String) row[at + 4],
                (String) row[at + 5],
                (String) row[at + 6]);
        return new Event(fields, (String) row[at + 7]);
    }

    private static Optional<Checkpoint> first(List<Object[]> rows) {
        return rows.stream().findFirst().map(SealRepository::checkpoint);
    }

    private static Checkpoint checkpoint(Object[] row) {
        return new Checkpoint(
                number(row[0]), (byte[]) row[1], (byte[]) row[2], Columns.instant(row[3]), (String) row[4]);
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
