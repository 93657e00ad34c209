package dev.bulwark.loans.book;

import dev.bulwark.loans.LoanColumns;
import dev.bulwark.loans.book.LoanBook.Running;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Where loans stand. Every method joins the caller's session. */
@ApplicationScoped
class BookRepository {

    private static final String FIND = """
            select open, disbursed_on, schedule_version, accrued_to, period_no, period_from, period_to, period_earned_minor,
                   period_accrued_minor, penalty_minor, fee_minor, interest_minor, principal_minor, suspended_minor,
                   overpaid_minor, written_off_minor, recovered_minor, oldest_due, days_past_due, non_accrual
            from loan_book where loan_id = :loanId
            """;
    private static final String COLUMNS = """
            open boolean, disbursed_on date, schedule_version smallint, accrued_to date, period_no smallint,
            period_from date, period_to date, period_earned_minor bigint, period_accrued_minor bigint,
            penalty_minor bigint, fee_minor bigint, interest_minor bigint, principal_minor bigint, suspended_minor bigint,
            overpaid_minor bigint, written_off_minor bigint, recovered_minor bigint, oldest_due date,
            days_past_due integer, non_accrual boolean
            """;
    private static final String NAMES = """
            open, disbursed_on, schedule_version, accrued_to, period_no, period_from, period_to, period_earned_minor,
            period_accrued_minor, penalty_minor, fee_minor, interest_minor, principal_minor, suspended_minor,
            overpaid_minor, written_off_minor, recovered_minor, oldest_due, days_past_due, non_accrual
            """;
    private static final String RECORD =
            " from jsonb_to_record(cast(cast(:book as text) as jsonb)) as r(" + COLUMNS + ")";
    private static final String INSERT = "insert into loan_book (loan_id, currency, " + NAMES
            + ") select cast(:loanId as uuid), :currency, r.*" + RECORD;
    private static final String UPDATE =
            "update loan_book b set (" + NAMES + ") = (select r.*" + RECORD + ") where b.loan_id = :loanId";

    /** Of a loan that was paid out. */
    Uni<LoanBook> get(Session session, UUID loanId) {
        return one(session, FIND, loanId);
    }

    /** {@link #get}, and locks the row until the transaction ends. */
    Uni<LoanBook> lock(Session session, UUID loanId) {
        return one(session, FIND + " for no key update", loanId);
    }

    Uni<Void> insert(Session session, UUID loanId, String currency, LoanBook book) {
        return session.createNativeQuery(INSERT)
                .setParameter("loanId", loanId)
                .setParameter("currency", currency)
                .setParameter("book", json(book))
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> update(Session session, UUID loanId, LoanBook book) {
        return session.createNativeQuery(UPDATE)
                .setParameter("loanId", loanId)
                .setParameter("book", json(book))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<LoanBook> one(Session session, String sql, UUID loanId) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("loanId", loanId)
                .getSingleResult()
                .map(BookRepository::book);
    }

    private static String json(LoanBook book) {
        Running running = book.running();
        return new JsonObject()
                .put("open", book.open())
                .put("disbursed_on", book.disbursedOn().toString())
                .put("schedule_version", book.version())
                .put("accrued_to", book.accruedTo().toString())
                .put("period_no", running.no())
                .put("period_from", running.from().toString())
                .put("period_to", running.to().toString())
                .put("period_earned_minor", running.earnedMinor())
                .put("period_accrued_minor", running.accruedMinor())
                .put("penalty_minor", book.owed().penaltyMinor())
                .put("fee_minor", book.owed().feeMinor())
                .put("interest_minor", book.owed().interestMinor())
                .put("principal_minor", book.owed().principalMinor())
                .put("suspended_minor", book.suspendedMinor())
                .put("overpaid_minor", book.overpaidMinor())
                .put("written_off_minor", book.writtenOffMinor())
                .put("recovered_minor", book.recoveredMinor())
                .put(
                        "oldest_due",
                        book.oldestDue() == null ? null : book.oldestDue().toString())
                .put("days_past_due", book.daysPastDue())
                .put("non_accrual", book.nonAccrual())
                .encode();
    }

    private static LoanBook book(Object[] row) {
        return new LoanBook(
                (Boolean) row[0],
                (LocalDate) row[1],
                (int) LoanColumns.number(row[2]),
                (LocalDate) row[3],
                new Running(
                        (int) LoanColumns.number(row[4]),
                        (LocalDate) row[5],
                        (LocalDate) row[6],
                        LoanColumns.number(row[7]),
                        LoanColumns.number(row[8])),
                new Parts(
                        LoanColumns.number(row[9]),
                        LoanColumns.number(row[10]),
                        LoanColumns.number(row[11]),
                        LoanColumns.number(row[12])),
                LoanColumns.number(row[13]),
                LoanColumns.number(row[14]),
                LoanColumns.number(row[15]),
                LoanColumns.number(row[16]),
                (LocalDate) row[17],
                (int) LoanColumns.number(row[18]),
                (Boolean) row[19]);
    }
}
