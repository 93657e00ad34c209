package dev.bulwark.loans.applications;

import dev.bulwark.loans.LoanColumns;
import dev.bulwark.loans.LoanStatus;
import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Reads loans as they are shown. Joins the caller's session. */
@ApplicationScoped
class LoanViewRepository {

    private static final String DETAILS = """
            select l.instalment_minor, l.monthly_income_minor, l.monthly_obligations_minor, l.seconded_by, l.closed_on,
                   cast(l.affordability as text), l.currency, b.accrued_to, b.principal_minor, b.interest_minor,
                   b.fee_minor, b.penalty_minor, b.outstanding_minor, b.days_past_due, b.bucket, b.non_accrual,
                   b.overpaid_minor, b.written_off_minor, b.recovered_minor
            from loan l left join loan_book b on b.loan_id = l.id where l.id = :id
            """;

    /** An offer that is over is expired, whether that is written down yet or not. */
    private static final String LOANS = """
            select *, case when status = 'approved' and offered_until < cast(cast(:today as text) as date)
                           then 'expired' else status end as effective
            from loan
            """;

    private static final String LINES = """
            select l.id, l.customer_id, l.product, l.effective, l.currency, l.amount_minor, l.term_months,
                   b.outstanding_minor, b.days_past_due, l.applied_at
            from (""" + LOANS + """
            ) l left join loan_book b on b.loan_id = l.id
            where (cast(:ownerId as uuid) is null or l.customer_id = :ownerId)
                and (cast(:after as uuid) is null or l.id > :after)
            """;
    private static final String PAGE = " order by l.id limit :limit";

    // Conditions are left out where there is nothing to compare, so that every plan goes by an index.
    private static final String OF_CUSTOMER = " and l.customer_id = :customerId";
    private static final String IN_STATUS = " and l.status = :status and l.effective = :status";
    private static final String EXPIRED = " and l.status in ('expired', 'approved') and l.effective = 'expired'";

    private static final String HIT = " union (select l.id from (" + LOANS + """
            ) l where (cast(:ownerId as uuid) is null or l.customer_id = :ownerId)
                and (cast(:after as uuid) is null or l.id > :after)
            """;

    /** Each kind of hit goes by an index of its own, no further than the page. */
    private static final String SEARCH = "with found (id) as ((select cast(null as uuid))"
            + HIT + " and l.id between cast(:from as uuid) and cast(:to as uuid)" + PAGE + ')'
            + HIT + " and l.customer_id = any (cast(string_to_array(cast(:customers as text), ' ') as uuid[]))" + PAGE
            + ')'
            + HIT + " and l.product = :word" + PAGE + ')'
            + HIT + " and l.status = :word and l.effective = :word" + PAGE + ')'
            + HIT + " and :word = 'expired'" + EXPIRED + PAGE + ") ) "
            + LINES + " and l.id in (select id from found)" + PAGE;

    /**
     * What {@link dev.bulwark.loans.Loan} does not tell.
     *
     * @param affordability as stored
     */
    record Details(
            String instalment,
            String monthlyIncome,
            String monthlyObligations,
            UUID secondedBy,
            LocalDate closedOn,
            String affordability,
            BookView book) {}

    /** @param after the last loan of the page before; null for the first page */
    record Slice(UUID ownerId, UUID after, int limit, LocalDate today) {}

    Uni<Details> details(Session session, UUID id) {
        return session.createNativeQuery(DETAILS, Object[].class)
                .setParameter("id", id)
                .getSingleResult()
                .map(LoanViewRepository::toDetails);
    }

    /**
     * @param customerId null for all
     * @param status null for all
     */
    Uni<List<LoanLine>> list(Session session, Slice slice, UUID customerId, LoanStatus status) {
        boolean expired = status == LoanStatus.EXPIRED;
        String sql = LINES
                + (customerId == null ? "" : OF_CUSTOMER)
                + (status == null ? "" : expired ? EXPIRED : IN_STATUS)
                + PAGE;
        SelectionQuery<Object[]> query = session.createNativeQuery(sql, Object[].class);
        if (customerId != null) {
            query.setParameter("customerId", customerId);
        }
        if (status != null && !expired) {
            query.setParameter("status", status.stored());
        }
        return lines(query, slice);
    }

    /** @param customers whose loans are found too */
    Uni<List<LoanLine>> search(Session session, Slice slice, LoanTerm term, Collection<UUID> customers) {
        return lines(
                session.createNativeQuery(SEARCH, Object[].class)
                        .setParameter("from", term.from())
                        .setParameter("to", term.to())
                        .setParameter("word", term.word())
                        .setParameter("customers", joined(customers)),
                slice);
    }

    private static String joined(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(" "));
    }

    private static Uni<List<LoanLine>> lines(SelectionQuery<Object[]> query, Slice slice) {
        return query.setParameter("today", slice.today().toString())
                .setParameter("ownerId", slice.ownerId())
                .setParameter("after", slice.after())
                .setParameter("limit", slice.limit())
                .getResultList()
                .map(rows -> rows.stream().map(LoanViewRepository::toLine).toList());
    }

    private static LoanLine toLine(Object[] row) {
        Currency currency = Currency.getInstance((String) row[4]);
        return new LoanLine(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                LoanTexts.amount(LoanColumns.number(row[5]), currency),
                currency.getCurrencyCode(),
                (int) LoanColumns.number(row[6]),
                amount(row[7], currency),
                row[8] == null ? null : (Integer) (int) LoanColumns.number(row[8]),
                Columns.instant(row[9]));
    }

    private static Details toDetails(Object[] row) {
        Currency currency = Currency.getInstance((String) row[6]);
        return new Details(
                amount(row[0], currency),
                amount(row[1], currency),
                amount(row[2], currency),
                (UUID) row[3],
                (LocalDate) row[4],
                (String) row[5],
                row[7] == null ? null : toBook(row, currency));
    }

    private static BookView toBook(Object[] row, Currency currency) {
        return new BookView(
                (LocalDate) row[7],
                amount(row[8], currency),
                amount(row[9], currency),
                amount(row[10], currency),
                amount(row[11], currency),
                amount(row[12], currency),
                (int) LoanColumns.number(row[13]),
                (String) row[14],
                (Boolean) row[15],
                amount(row[16], currency),
                amount(row[17], currency),
                amount(row[18], currency));
    }

    private static String amount(Object minor, Currency currency) {
        return minor == null ? null : LoanTexts.amount(LoanColumns.number(minor), currency);
    }
}
