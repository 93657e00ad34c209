package dev.bulwark.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The limits of roles. Every method joins the caller's session. */
@ApplicationScoped
public class RoleLimits {

    private static final String ROLES = "select name from role";
    private static final String LIST = """
            select role, currency, per_transfer_minor, daily_minor, weekly_minor, monthly_minor
            from ledger_role_limit order by role, currency
            """;
    private static final String DELETE = "delete from ledger_role_limit where role = :role and currency = :currency";
    private static final String INSERT = """
            insert into ledger_role_limit
                (role, currency, per_transfer_minor, daily_minor, weekly_minor, monthly_minor)
            select :role, :currency, l.per_transfer, l.daily, l.weekly, l.monthly
            from (select cast(:perTransferMinor as bigint) as per_transfer, cast(:dailyMinor as bigint) as daily,
                         cast(:weeklyMinor as bigint) as weekly, cast(:monthlyMinor as bigint) as monthly) l
            where coalesce(l.per_transfer, l.daily, l.weekly, l.monthly) is not null
            on conflict (role, currency) do update set
                per_transfer_minor = excluded.per_transfer_minor, daily_minor = excluded.daily_minor,
                weekly_minor = excluded.weekly_minor, monthly_minor = excluded.monthly_minor
            """;

    public Uni<Set<String>> roles(Session session) {
        return session.createNativeQuery(ROLES, String.class).getResultList().map(Set::copyOf);
    }

    public Uni<List<RoleLimit>> list(Session session) {
        return session.createNativeQuery(LIST, Object[].class)
                .getResultList()
                .map(rows -> rows.stream().map(RoleLimits::limit).toList());
    }

    /** A set of postings is judged by the limits before this change or by those after it. No limit at all is no row. */
    public Uni<Void> replace(Session session, RoleLimit limit) {
        String currency = limit.currency().getCurrencyCode();
        return session.createNativeQuery(DELETE)
                .setParameter("role", limit.role())
                .setParameter("currency", currency)
                .executeUpdate()
                .chain(() -> session.createNativeQuery(INSERT)
                        .setParameter("role", limit.role())
                        .setParameter("currency", currency)
                        .setParameter("perTransferMinor", limit.limits().perTransferMinor())
                        .setParameter("dailyMinor", limit.limits().dailyMinor())
                        .setParameter("weeklyMinor", limit.limits().weeklyMinor())
                        .setParameter("monthlyMinor", limit.limits().monthlyMinor())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static RoleLimit limit(Object[] row) {
        LimitSet limits = new LimitSet((Long) row[2], (Long) row[3], (Long) row[4], (Long) row[5]);
        return new RoleLimit((String) row[0], Currency.getInstance(String.valueOf(row[1])), limits);
    }
}
