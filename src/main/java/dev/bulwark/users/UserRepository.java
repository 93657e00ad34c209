package dev.bulwark.users;

import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** What the register reads of users. Every method joins the caller's session. */
@ApplicationScoped
class UserRepository {

    private static final String COLUMNS = """
            select u.id, u.username, u.role, u.status,
                   exists (select from active_factor f where f.user_id = u.id),
                   u.must_change_password, u.customer_id, u.created_at, u.disabled_at, u.disabled_by,
            """;
    private static final String WHOLE = COLUMNS + """
                   u.sealed_email, u.disabled_reason_sealed,
                   (select max(s.created_at) from auth_session s where s.user_id = u.id)
            from app_user u where
            """;
    private static final String GET = WHOLE + " u.id = :id";
    private static final String OF_CUSTOMER = WHOLE + " u.customer_id = :customerId order by u.id";
    private static final String LIST = COLUMNS + """
                   cast(null as bytea), cast(null as bytea), cast(null as timestamptz)
            from app_user u
            where (cast(:role as text) is null or u.role = :role)
              and (cast(:status as text) is null or u.status = :status)
              and (cast(:after as uuid) is null or u.id > :after)
            order by u.id limit :limit
            """;

    /** What a customer may do with his own records, staff needs for everybody's; the record itself gives no more. */
    private static final String RIGHTS = """
            select distinct department || ':' || replace(verb, '-own', '')
            from role_permission where role = :role and department <> 'customers'
            """;

    Uni<Optional<UserRow>> find(Session session, UUID id) {
        return session.createNativeQuery(GET, Object[].class)
                .setParameter("id", id)
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(UserRepository::toRow));
    }

    Uni<List<UserRow>> ofCustomer(Session session, UUID customerId) {
        return session.createNativeQuery(OF_CUSTOMER, Object[].class)
                .setParameter("customerId", customerId)
                .getResultList()
                .map(rows -> rows.stream().map(UserRepository::toRow).toList());
    }

    /**
     * @param role null for all
     * @param status null for all
     * @param after null for the first page
     */
    Uni<List<UserRow>> list(Session session, String role, String status, UUID after, int limit) {
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("role", role)
                .setParameter("status", status)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(UserRepository::toRow).toList());
    }

    Uni<Set<String>> roles(Session session) {
        return session.createNativeQuery("select name from role", String.class)
                .getResultList()
                .map(names -> names.stream().collect(Collectors.toUnmodifiableSet()));
    }

    /** Fails with ROLE_BEYOND_CALLER unless these permissions reach as far as a user of the role. */
    Uni<Void> requireWithin(Session session, String role, Set<String> permissions) {
        return rights(session, role)
                .invoke(rights -> UserRules.requireWithin(rights, permissions))
                .replaceWithVoid();
    }

    /** What somebody who could act as a user of the role has to have himself. */
    private static Uni<Set<String>> rights(Session session, String role) {
        return session.createNativeQuery(RIGHTS, String.class)
                .setParameter("role", role)
                .getResultList()
                .map(rights -> rights.stream().collect(Collectors.toUnmodifiableSet()));
    }

    private static UserRow toRow(Object[] row) {
        return new UserRow(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (Boolean) row[4],
                (Boolean) row[5],
                (UUID) row[6],
                Columns.instant(row[7]),
                instantOrNull(row[8]),
                (UUID) row[9],
                (byte[]) row[10],
                (byte[]) row[11],
                instantOrNull(row[12]));
    }

    private static Instant instantOrNull(Object column) {
        return column == null ? null : Columns.instant(column);
    }
}
