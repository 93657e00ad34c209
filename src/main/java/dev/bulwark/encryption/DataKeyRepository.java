package dev.bulwark.encryption;

import dev.bulwark.encryption.KeyWrap.Wrapped;
import dev.bulwark.platform.db.IdPairs;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The table of data keys. Every method joins the caller's transaction. */
@ApplicationScoped
class DataKeyRepository {

    private static final String INSERT = """
            insert into data_key (id, subject_id, master_key_version, wrapped, created_at)
            values (:id, :subjectId, :masterKeyVersion, :wrapped, :now)
            """;
    private static final String LIST = """
            select id, subject_id, master_key_version, wrapped from data_key k where subject_id = :subjectId
              and (:admitted or not exists (select 1 from restricted_subject r where r.subject_id = k.subject_id))
            order by retired_at desc nulls first
            """;
    private static final String LIST_ALL = """
            select id, subject_id, master_key_version, wrapped from data_key k
            where subject_id = any (
            """ + IdPairs.IDS + """
            )
              and (:admitted or not exists (select 1 from restricted_subject r where r.subject_id = k.subject_id))
            order by retired_at desc nulls first
            """;
    /** Replicas at work side by side take different rows. */
    private static final String UNDER_FORMER_MASTER = """
            select id, subject_id, master_key_version, wrapped from data_key where master_key_version < :active and id > :after
            order by id limit :slice for update skip locked
            """;

    private static final String KEYS = """
            jsonb_to_recordset(cast(cast(:keys as text) as jsonb))
                as key (id uuid, subject_id uuid, master_key_version integer, wrapped text)
            """;
    private static final String REWRAP = """
            update data_key k set master_key_version = key.master_key_version, wrapped = decode(key.wrapped, 'base64')
            from
            """ + KEYS + " where k.id = key.id";
    private static final String INSERT_ALL = """
            insert into data_key (id, subject_id, master_key_version, wrapped, created_at)
            select id, subject_id, master_key_version, decode(wrapped, 'base64'), :now from
            """ + KEYS;
    private static final String OLDER_THAN = """
            select id, subject_id, master_key_version, wrapped from data_key
            where retired_at is null and created_at < :before and id > :after
            order by id limit :slice for update skip locked
            """;
    private static final String RETIRED_BEFORE = """
            select id, subject_id, master_key_version, wrapped from data_key
            where retired_at < :before and id > :after
            order by id limit :slice for update skip locked
            """;
    private static final String RETIRE = "update data_key set retired_at = :now where id = any (" + IdPairs.IDS + ")";
    private static final String MASTER_VERSIONS = "select distinct master_key_version from data_key";

    private static final String LOCK = "select id from data_key where subject_id = :subjectId order by id for update";
    private static final String INSERT_DESTROYED = """
            insert into destroyed_key (subject_id, destroyed_at) values (:subjectId, :now) on conflict do nothing
            """;

    /** Format and algorithm come first, then the key's id: see {@link Aead} and {@link DataKey#reference}. */
    static final String OPENS =
            "exists (select from data_key opener where uuid_send(opener.id) = substring(%s from 3 for 16))";

    /** A row: whose key it is, and how it is wrapped. */
    record StoredKey(UUID subjectId, Wrapped wrapped) {

        @Override
        public String toString() {
            return "data key " + wrapped.id();
        }
    }

    Uni<Void> insert(Session session, UUID subjectId, Wrapped key, Instant now) {
        return session.createNativeQuery(INSERT)
                .setParameter("id", key.id())
                .setParameter("subjectId", subjectId)
                .setParameter("masterKeyVersion", key.masterKeyVersion())
                .setParameter("wrapped", key.bytes())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    /**
     * The one that seals comes first, then those that are retired.
     *
     * @param admitted whether it is for what data of a restricted subject may be used for; else there are none of one
     */
    Uni<List<StoredKey>> list(Session session, UUID subjectId, boolean admitted) {
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("subjectId", subjectId)
                .setParameter("admitted", admitted)
                .getResultList()
                .map(DataKeyRepository::toKeys);
    }

    /** As {@link #list}, of many. */
    Uni<List<StoredKey>> listAll(Session session, Collection<UUID> subjectIds, boolean admitted) {
        return session.createNativeQuery(LIST_ALL, Object[].class)
                .setParameter("admitted", admitted)
                .setParameter("ids", IdPairs.text(subjectIds))
                .getResultList()
                .map(DataKeyRepository::toKeys);
    }

    Uni<List<StoredKey>> lockUnderFormerMaster(Session session, int activeVersion, UUID after, int slice) {
        return session.createNativeQuery(UNDER_FORMER_MASTER, Object[].class)
                .setParameter("active", activeVersion)
                .setParameter("after", after)
                .setParameter("slice", slice)
                .getResultList()
                .map(DataKeyRepository::toKeys);
    }

    /** Stores how keys that are there are wrapped now. */
    Uni<Void> rewrap(Session session, List<StoredKey> keys) {
        return session.createNativeQuery(REWRAP)
                .setParameter("keys", json(keys))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static String json(List<StoredKey> keys) {
        JsonArray lines = new JsonArray();
        keys.forEach(key -> lines.add(new JsonObject()
                .put("id", key.wrapped().id().toString())
                .put("subject_id", key.subjectId().toString())
                .put("master_key_version", key.wrapped().masterKeyVersion())
                .put("wrapped", Base64.getEncoder().encodeToString(key.wrapped().bytes()))));
        return lines.encode();
    }

    Uni<List<StoredKey>> lockOlderThan(Session session, Instant before, UUID after, int slice) {
        return lock(session, OLDER_THAN, before, after, slice);
    }

    Uni<List<StoredKey>> lockRetiredBefore(Session session, Instant before, UUID after, int slice) {
        return lock(session, RETIRED_BEFORE, before, after, slice);
    }

    private static Uni<List<StoredKey>> lock(Session session, String query, Instant before, UUID after, int slice) {
        return session.createNativeQuery(query, Object[].class)
                .setParameter("before", before)
                .setParameter("after", after)
                .setParameter("slice", slice)
                .getResultList()
                .map(DataKeyRepository::toKeys);
    }

    /** Retires subjects' keys and stores the next ones, which seal from now on. */
    Uni<Void> replace(Session session, List<StoredKey> former, List<StoredKey> successors, Instant now) {
        return session.createNativeQuery(RETIRE)
                .setParameter("now", now)
                .setParameter("ids", IdPairs.text(ids(former)))
                .executeUpdate()
                .chain(() -> session.createNativeQuery(INSERT_ALL)
                        .setParameter("keys", json(successors))
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid();
    }

    static List<UUID> ids(List<StoredKey> keys) {
        return keys.stream().map(key -> key.wrapped().id()).toList();
    }

    Uni<Void> delete(Session session, List<UUID> ids) {
        return session.createNativeQuery("delete from data_key where id = any (" + IdPairs.IDS + ")")
                .setParameter("ids", IdPairs.text(ids))
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> lock(Session session, UUID subjectId) {
        return session.createNativeQuery(LOCK, UUID.class)
                .setParameter("subjectId", subjectId)
                .getResultList()
                .replaceWithVoid();
    }

    Uni<Void> deleteAll(Session session, UUID subjectId) {
        return session.createNativeQuery("delete from data_key where subject_id = :subjectId")
                .setParameter("subjectId", subjectId)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> insertDestroyed(Session session, UUID subjectId, Instant now) {
        return session.createNativeQuery(INSERT_DESTROYED)
                .setParameter("subjectId", subjectId)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Boolean> isDestroyed(Session session, UUID subjectId) {
        return session.createNativeQuery(
                        "select exists (select from destroyed_key where subject_id = :subjectId)", Boolean.class)
                .setParameter("subjectId", subjectId)
                .getSingleResult();
    }

    Uni<List<Integer>> masterVersions(Session session) {
        return session.createNativeQuery(MASTER_VERSIONS, Integer.class).getResultList();
    }

    private static List<StoredKey> toKeys(List<Object[]> rows) {
        return rows.stream()
                .map(row -> new StoredKey(
                        (UUID) row[1], new Wrapped((UUID) row[0], ((Number) row[2]).intValue(), (byte[]) row[3])))
                .toList();
    }
}
