package dev.bulwark.schedules;

import dev.bulwark.money.Money;
import dev.bulwark.platform.db.Columns;
import dev.bulwark.schedules.ScheduleRules.Accounts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The SQL of schedules as people make, see and end them. Every method joins the caller's session. */
@ApplicationScoped
class ScheduleRepository {

    /** The columns of a {@link Schedule}, in the order that {@link #toSchedule} reads; dates as text. */
    static final String COLUMNS = """
            s.id, s.from_account_id, s.to_account_id, s.owner_id, s.amount_minor, s.currency, s.reference,
            cast(s.first_date as text), s.frequency, cast(s.until as text), s.status, cast(s.next_date as text),
            s.created_at, s.created_by
            """;
    /**
     * The bank's own accounts have no owner: nobody schedules from or to one. The account to debit is locked against being
     * closed before the schedule is there.
     */
    private static final String ACCOUNTS = """
            select f.currency, t.currency, f.closed or t.closed
            from ledger_account f, ledger_account t
            where f.id = :from and t.id = :to and f.owner_id is not null and t.owner_id is not null
              and (cast(:ownerId as uuid) is null or f.owner_id = :ownerId)
            for share of f
            """;

    private static final String HAS_ACTIVE = """
            select exists (select 1 from transfer_schedule where from_account_id = :accountId and status = 'active')
            """;

    private static final String INSERT = """
            insert into transfer_schedule (id, from_account_id, to_account_id, owner_id, amount_minor, currency,
                reference, first_date, frequency, until, status, next_date, created_at, created_by)
            values (:id, :from, :to, cast(:ownerId as uuid), :amountMinor, :currency, cast(:reference as text),
                :firstDate, :frequency, cast(:until as date), :status, :nextDate, :createdAt, :createdBy)
            """;
    private static final String LOCK = "select " + COLUMNS + """
            from transfer_schedule s join ledger_account a on a.id = s.from_account_id
            where s.id = :id and (cast(:ownerId as uuid) is null or a.owner_id = :ownerId)
            for update of s
            """;
    private static final String LIST = "select " + COLUMNS + """
                   , cast(r.due_date as text), r.outcome, r.problem_code, r.transfer_id
            from transfer_schedule s
            left join lateral (select * from schedule_run r where r.schedule_id = s.id order by r.due_date desc limit 1) r
                on true
            where s.from_account_id = :accountId and (cast(:before as uuid) is null or s.id < :before)
            order by s.id desc limit :limit
            """;
    private static final String UPDATE =
            "update transfer_schedule set status = :status, next_date = cast(:nextDate as date) where id = :id";

    /** @param ownerId finds only this customer's account to debit; null for staff */
    Uni<Optional<Accounts>> lockAccounts(Session session, UUID from, UUID to, UUID ownerId) {
        return session.createNativeQuery(ACCOUNTS, Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("ownerId", ownerId)
                .getResultList()
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new Accounts((String) row[0], (String) row[1], (Boolean) row[2])));
    }

    Uni<Boolean> hasActive(Session session, UUID accountId) {
        return session.createNativeQuery(HAS_ACTIVE, Boolean.class)
                .setParameter("accountId", accountId)
                .getSingleResult();
    }

    Uni<Void> insert(Session session, Schedule schedule) {
        return session.createNativeQuery(INSERT)
                .setParameter("id", schedule.id())
                .setParameter("from", schedule.fromAccount())
                .setParameter("to", schedule.toAccount())
                .setParameter("ownerId", schedule.ownerId())
                .setParameter("amountMinor", schedule.amount().amountMinor())
                .setParameter("currency", schedule.amount().currency().getCurrencyCode())
                .setParameter("reference", schedule.reference())
                .setParameter("firstDate", schedule.recurrence().firstDate())
                .setParameter("frequency", schedule.recurrence().frequency().stored())
                .setParameter("until", schedule.recurrence().until())
                .setParameter("status", schedule.status().stored())
                .setParameter("nextDate", schedule.nextDate())
                .setParameter("createdAt", schedule.createdAt())
                .setParameter("createdBy", schedule.createdBy())
                .executeUpdate()
                .replaceWithVoid();
    }

    /**
     * Locks the row until the transaction ends: a run of it comes before or after, never between.
     *
     * @param ownerId finds only schedules that debit this customer's accounts; null for staff
     */
    Uni<Optional<Schedule>> lock(Session session, UUID id, UUID ownerId) {
        return session.createNativeQuery(LOCK, Object[].class)
                .setParameter("id", id)
                .setParameter("ownerId", ownerId)
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(ScheduleRepository::toSchedule));
    }

    /** @param before schedules older than this one; null for the newest */
    Uni<List<ScheduleView>> list(Session session, UUID accountId, UUID before, int limit) {
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("accountId", accountId)
                .setParameter("before", before)
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> ScheduleView.of(toSchedule(row), toRun(row)))
                        .toList());
    }

    /** Of a row that this transaction has locked. */
    Uni<Void> update(Session session, Schedule schedule) {
        return session.createNativeQuery(UPDATE)
                .setParameter("id", schedule.id())
                .setParameter("status", schedule.status().stored())
                .setParameter("nextDate", schedule.nextDate())
                .executeUpdate()
                .replaceWithVoid();
    }

    static Schedule toSchedule(Object[] row) {
        return new Schedule(
                (UUID) row[0],
                (UUID) row[1],
                (UUID) row[2],
                (UUID) row[3],
                new Money(((Number) row[4]).longValue(), Currency.getInstance((String) row[5])),
                (String) row[6],
                new Recurrence(date(row[7]), Frequency.of((String) row[8]), date(row[9])),
                ScheduleStatus.of((String) row[10]),
                date(row[11]),
                Columns.instant(row[12]),
                (UUID) row[13]);
    }

    private static ScheduleView.Run toRun(Object[] row) {
        return row[14] == null
                ? null
                : new ScheduleView.Run(date(row[14]), (String) row[15], (String) row[16], (UUID) row[17]);
    }

    private static LocalDate date(Object text) {
        return text == null ? null : LocalDate.parse((String) text);
    }
}
