package dev.bulwark.auth.lockout;

import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The tables of known devices and places. Every method joins the caller's transaction. */
@ApplicationScoped
class KnownDeviceRepository {

    private static final String EPOCH = "select user_id, since from lockout_device_epoch where user_id = :userId";
    private static final String START_EPOCH = """
            insert into lockout_device_epoch (user_id, since) values (:userId, :now)
            on conflict (user_id) do update set since = greatest(lockout_device_epoch.since, excluded.since)
            """;
    private static final String FORGET_PLACES = "delete from lockout_place where user_id = :userId";
    private static final String REMEMBER = """
            insert into lockout_place (user_id, place, seen_at) values (:userId, :place, :now)
            on conflict (user_id, place) do update set seen_at = excluded.seen_at
            """;
    private static final String IS_KNOWN = """
            select exists (select 1 from lockout_place
                           where user_id = :userId and place = :place and seen_at > :since)
            """;
    private static final String DELETE_PLACES = """
            delete from lockout_place where (user_id, place) in (
                select user_id, place from lockout_place where seen_at < :before limit :slice for update skip locked)
            """;

    /** Since when devices count; EPOCH for always. */
    Uni<Instant> epoch(Session session, UUID userId) {
        return session.createNativeQuery(EPOCH, Object[].class)
                .setParameter("userId", userId)
                .getResultList()
                .map(rows -> rows.isEmpty() ? Instant.EPOCH : Columns.instant(rows.get(0)[1]));
    }

    Uni<Void> startEpoch(Session session, UUID userId, Instant now) {
        return session.createNativeQuery(START_EPOCH)
                .setParameter("userId", userId)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> forgetPlaces(Session session, UUID userId) {
        return session.createNativeQuery(FORGET_PLACES)
                .setParameter("userId", userId)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> remember(Session session, UUID userId, String place, Instant now) {
        return session.createNativeQuery(REMEMBER)
                .setParameter("userId", userId)
                .setParameter("place", place)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Boolean> isKnown(Session session, UUID userId, String place, Instant since) {
        return session.createNativeQuery(IS_KNOWN, Boolean.class)
                .setParameter("userId", userId)
                .setParameter("place", place)
                .setParameter("since", since)
                .getSingleResult();
    }

    Uni<Integer> deletePlaces(Session session, Instant before, int slice) {
        return session.createNativeQuery(DELETE_PLACES)
                .setParameter("before", before)
                .setParameter("slice", slice)
                .executeUpdate();
    }
}
