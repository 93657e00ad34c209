package dev.bulwark.loans.book;

import dev.bulwark.loans.Loan;
import dev.bulwark.loans.LoanProducts;
import dev.bulwark.loans.days.LoanDays;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Reads where a loan stands, and writes where it stands afterwards. Joins the caller's transaction. */
@ApplicationScoped
class Books {

    private final LoanDays days;
    private final LoanProducts products;
    private final BookRepository books;
    private final ScheduleRepository schedules;

    Books(LoanDays days, LoanProducts products, BookRepository books, ScheduleRepository schedules) {
        this.days = days;
        this.products = products;
        this.books = books;
        this.schedules = schedules;
    }

    /**
     * Brings a loan, whose row is locked, to this day, unless it is further already; its book stays locked.
     *
     * @param accounts of customers on which the caller is going to post
     */
    Uni<Standing> open(Session session, Loan loan, LocalDate today, Collection<UUID> accounts) {
        return days.bringTo(session, loan.id(), today, accounts)
                .chain(() -> books.lock(session, loan.id()))
                .chain(book -> standing(session, loan, book));
    }

    /** As it stands, without a lock. */
    Uni<Standing> read(Session session, Loan loan) {
        return books.get(session, loan.id()).chain(book -> standing(session, loan, book));
    }

    private Uni<Standing> standing(Session session, Loan loan, LoanBook book) {
        return products.businessDays(session, loan.conditions(), book.accruedTo())
                .chain(businessDays -> schedules
                        .version(session, loan.id(), book.version())
                        .chain(version -> schedules
                                .lines(session, loan.id(), book.version())
                                .map(lines -> new Standing(loan, businessDays, book, version, lines))));
    }

    Uni<Void> save(Session session, Standing before, Paid paid) {
        UUID loanId = before.loan().id();
        return schedules
                .update(session, loanId, before.version().version(), paid.touched())
                .chain(() -> paid.isNewVersion(before)
                        ? saveVersion(session, paid.after())
                        : books.update(session, loanId, paid.after().book()));
    }

    /** Of a version that was not there before. */
    Uni<Void> saveVersion(Session session, Standing after) {
        UUID loanId = after.loan().id();
        return schedules
                .insert(session, loanId, after.version(), after.lines(), null)
                .chain(() -> books.update(session, loanId, after.book()));
    }
}
