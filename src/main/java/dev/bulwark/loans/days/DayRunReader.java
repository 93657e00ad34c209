package dev.bulwark.loans.days;

import dev.bulwark.loans.days.DayRunView.RunSum;
import dev.bulwark.money.Money;
import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** What is kept of the ends of days. Joins the caller's session. */
@ApplicationScoped
class DayRunReader {

    private static final String RUN = """
            select business_date, started_at, finished_at, loans, offers_expired, failed from loan_day_run
            where business_date = coalesce(cast(cast(:day as text) as date),
                (select max(business_date) from loan_day_run where finished_at is not null))
            """;
    private static final String SUMS = """
            select currency, accrued_minor, late_fee_minor, late_fees, non_accruals from loan_day_run_sum
            where business_date = :day order by currency
            """;

    Uni<Optional<DayRunView>> find(Session session, LocalDate day) {
        return session.createNativeQuery(RUN, Object[].class)
                .setParameter("day", day == null ? null : day.toString())
                .getResultList()
                .chain(rows -> rows.isEmpty()
                        ? Uni.createFrom().item(Optional.<DayRunView>empty())
                        : sums(session, (LocalDate) rows.get(0)[0]).map(sums -> Optional.of(view(rows.get(0), sums))));
    }

    /** The last day that was ended. */
    Uni<Optional<DayRunView>> findLast(Session session) {
        return find(session, null);
    }

    private Uni<List<RunSum>> sums(Session session, LocalDate day) {
        return session.createNativeQuery(SUMS, Object[].class)
                .setParameter("day", day)
                .getResultList()
                .map(rows -> rows.stream().map(DayRunReader::sum).toList());
    }

    private static RunSum sum(Object[] row) {
        Currency currency = Currency.getInstance(row[0].toString());
        return new RunSum(
                currency.getCurrencyCode(),
                new Money((Long) row[1], currency).text(),
                new Money((Long) row[2], currency).text(),
                (Long) row[3],
                (Long) row[4]);
    }

    private static DayRunView view(Object[] row, List<RunSum> sums) {
        return new DayRunView(
                (LocalDate) row[0],
                Columns.instant(row[1]),
                row[2] == null ? null : Columns.instant(row[2]),
                (Long) row[3],
                (Long) row[4],
                (Long) row[5],
                sums);
    }
}
