package dev.bulwark.loans;

import dev.bulwark.encryption.SealedText;
import dev.bulwark.loans.LoanFields.SealedTexts;
import dev.bulwark.loans.schedule.BusinessDayRule;
import dev.bulwark.loans.schedule.DayCount;
import dev.bulwark.loans.schedule.Grace;
import dev.bulwark.loans.schedule.Method;
import dev.bulwark.money.Money;
import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Reads loans, and takes them from one state to the next. Joins the caller's session. */
@ApplicationScoped
class LoanRepository {

    private static final String FIND = """
            select id, customer_id, product, status, currency, amount_minor, fee_minor, term_months, rate_percent, method,
                   day_count, business_day_rule, calendar, grace_kind, grace_months, first_due_days_max,
                   array_to_string(allocation_order, ','), offer_days, late_fee_minor, late_after_days,
                   non_accrual_after_days, applied_at, applied_by, decided_at, decided_by, offered_until
            from loan where id = :id and (cast(:ownerId as uuid) is null or customer_id = cast(:ownerId as uuid))
            """;
    private static final String MOVE = """
            update loan set status = :status, closed_on = cast(cast(:closedOn as text) as date) where id = :id
            """;

    private static final String WRITE_OFF =
            "update loan set status = 'written_off', reason_sealed = :reason where id = :id";

    private static final String TEXTS = "select id, purpose_sealed, reason_sealed from loan where id = :id";

    /** The others have ended; so has an offer that nobody took in time. */
    private static final String HAS_ACTIVE = """
            select exists (select from loan where customer_id = :customerId
                and (status in ('applied', 'active', 'overpaid')
                     or status = 'approved' and offered_until >= cast(cast(:today as text) as date)))
            """;

    Uni<Boolean> hasActive(Session session, UUID customerId, LocalDate today) {
        return session.createNativeQuery(HAS_ACTIVE, Boolean.class)
                .setParameter("customerId", customerId)
                .setParameter("today", today.toString())
                .getSingleResult();
    }

    /** @param ownerId sees only loans of this customer; null for staff */
    Uni<Optional<Loan>> find(Session session, UUID id, UUID ownerId) {
        return one(session, FIND, id, ownerId);
    }

    Uni<Optional<Loan>> lock(Session session, UUID id, UUID ownerId) {
        return one(session, FIND + " for no key update", id, ownerId);
    }

    /** @param closedOn the day; null unless it is closed */
    Uni<Void> move(Session session, UUID id, LoanStatus status, LocalDate closedOn) {
        return session.createNativeQuery(MOVE)
                .setParameter("id", id)
                .setParameter("status", status.stored())
                .setParameter("closedOn", closedOn == null ? null : closedOn.toString())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> writeOff(Session session, UUID id, byte[] reasonSealed) {
        return session.createNativeQuery(WRITE_OFF)
                .setParameter("id", id)
                .setParameter("reason", reasonSealed)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<SealedTexts> texts(Session session, UUID id) {
        return session.createNativeQuery(TEXTS, Object[].class)
                .setParameter("id", id)
                .getSingleResult()
                .map(LoanRepository::sealed);
    }

    private static SealedTexts sealed(Object[] row) {
        return new SealedTexts(
                (UUID) row[0], SealedText.ofColumn((byte[]) row[1]), SealedText.ofColumn((byte[]) row[2]));
    }

    private static Uni<Optional<Loan>> one(Session session, String sql, UUID id, UUID ownerId) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("id", id)
                .setParameter("ownerId", ownerId)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(LoanRepository::loan));
    }

    private static Loan loan(Object[] row) {
        Currency currency = Currency.getInstance((String) row[4]);
        return new Loan(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                LoanColumns.constant(LoanStatus.class, row[3]),
                new Money(LoanColumns.number(row[5]), currency),
                new Money(LoanColumns.number(row[6]), currency),
                conditions(row),
                Columns.instant(row[21]),
                (UUID) row[22],
                row[23] == null ? null : Columns.instant(row[23]),
                (UUID) row[24],
                (LocalDate) row[25]);
    }

    private static LoanConditions conditions(Object[] row) {
        return new LoanConditions(
                (int) LoanColumns.number(row[7]),
                (BigDecimal) row[8],
                LoanColumns.constant(Method.class, row[9]),
                LoanColumns.constant(DayCount.class, row[10]),
                LoanColumns.constant(BusinessDayRule.class, row[11]),
                (String) row[12],
                new Grace(LoanColumns.constant(Grace.Kind.class, row[13]), (int) LoanColumns.number(row[14])),
                (int) LoanColumns.number(row[15]),
                LoanColumns.allocation(row[16]),
                (int) LoanColumns.number(row[17]),
                new LoanProduct.Lateness(LoanColumns.number(row[18]), (int) LoanColumns.number(row[19]), (int)
                        LoanColumns.number(row[20])));
    }
}
