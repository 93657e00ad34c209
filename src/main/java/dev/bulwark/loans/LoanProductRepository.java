package dev.bulwark.loans;

import dev.bulwark.loans.schedule.BusinessDayRule;
import dev.bulwark.loans.schedule.BusinessDays;
import dev.bulwark.loans.schedule.DayCount;
import dev.bulwark.loans.schedule.Grace;
import dev.bulwark.loans.schedule.Method;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Reads products. Joins the caller's session. */
@ApplicationScoped
class LoanProductRepository {

    private static final String FIND = """
            select name, currency, min_minor, max_minor, term_min, term_max, term_default, rate_percent, method, day_count,
                   business_day_rule, calendar, grace_kind, grace_months, fee_fixed_minor, fee_percent, first_due_days_max,
                   array_to_string(allocation_order, ','), offer_days, late_fee_minor, late_after_days,
                   non_accrual_after_days
            from loan_product where name = :name and active
            """;

    private static final String HOLIDAYS = """
            select day from loan_holiday
            where calendar = :calendar and day > cast(cast(:payout as text) as date)
                and day < cast(cast(:payout as text) as date) + interval '42 years'
            """;

    /**
     * With the holidays of the longest term.
     *
     * @return null for a product that is not there, or is not lent any more
     */
    Uni<LoanProduct> find(Session session, String name, LocalDate payout) {
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter("name", name)
                .getSingleResultOrNull()
                .chain(row -> row == null
                        ? Uni.createFrom().nullItem()
                        : holidays(session, (String) row[11], payout).map(days -> product(row, days)));
    }

    /** Of the longest term from that day. */
    Uni<Set<LocalDate>> holidays(Session session, String calendar, LocalDate payout) {
        if (calendar == null) {
            return Uni.createFrom().item(Set.of());
        }
        return session.createNativeQuery(HOLIDAYS, LocalDate.class)
                .setParameter("calendar", calendar)
                .setParameter("payout", payout.toString())
                .getResultList()
                .map(HashSet::new);
    }

    private static LoanProduct product(Object[] row, Set<LocalDate> holidays) {
        return new LoanProduct(
                (String) row[0],
                Currency.getInstance((String) row[1]),
                new LoanProduct.Limits(
                        LoanColumns.number(row[2]),
                        LoanColumns.number(row[3]),
                        (int) LoanColumns.number(row[4]),
                        (int) LoanColumns.number(row[5]),
                        (int) LoanColumns.number(row[6])),
                (BigDecimal) row[7],
                LoanColumns.constant(Method.class, row[8]),
                LoanColumns.constant(DayCount.class, row[9]),
                new BusinessDays(LoanColumns.constant(BusinessDayRule.class, row[10]), holidays),
                new Grace(LoanColumns.constant(Grace.Kind.class, row[12]), (int) LoanColumns.number(row[13])),
                new LoanProduct.Fee(LoanColumns.number(row[14]), (BigDecimal) row[15]),
                (int) LoanColumns.number(row[16]),
                LoanColumns.allocation(row[17]),
                (int) LoanColumns.number(row[18]),
                new LoanProduct.Lateness(LoanColumns.number(row[19]), (int) LoanColumns.number(row[20]), (int)
                        LoanColumns.number(row[21])));
    }
}
