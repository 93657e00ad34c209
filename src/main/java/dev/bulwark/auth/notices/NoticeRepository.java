package dev.bulwark.auth.notices;

import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The table of notices. Every method joins the caller's transaction. */
@ApplicationScoped
class NoticeRepository {

    private static final String INSERT =
            "insert into user_notice (id, user_id, kind, occurred_at) values (:id, :userId, :kind, :now)";
    private static final String USERS_OF = "select id from app_user where customer_id = :customerId order by id";
    private static final String LIST = """
            select id, kind, occurred_at from user_notice
            where user_id = :userId and (cast(:before as uuid) is null or id < :before)
            order by id desc limit :limit
            """;
    private static final String DELETE = """
            delete from user_notice where id = any (array(
                select id from user_notice where occurred_at < :before limit :slice))
            """;

    Uni<Void> insert(Session session, UUID id, UUID userId, NoticeKind kind, Instant now) {
        return session.createNativeQuery(INSERT)
                .setParameter("id", id)
                .setParameter("userId", userId)
                .setParameter("kind", kind.code())
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<List<UUID>> usersOf(Session session, UUID customerId) {
        return session.createNativeQuery(USERS_OF, UUID.class)
                .setParameter("customerId", customerId)
                .getResultList();
    }

    /** @param before null for the first page */
    Uni<List<NoticeView>> list(Session session, UUID userId, UUID before, int limit) {
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("userId", userId)
                .setParameter("before", before)
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(NoticeRepository::toView).toList());
    }

    private static NoticeView toView(Object[] row) {
        NoticeKind kind = NoticeKind.of((String) row[1]);
        return new NoticeView((UUID) row[0], kind, Columns.instant(row[2]), kind.text());
    }

    Uni<Integer> deleteBefore(Session session, Instant before, int slice) {
        return session.createNativeQuery(DELETE)
                .setParameter("before", before)
                .setParameter("slice", slice)
                .executeUpdate();
    }
}
