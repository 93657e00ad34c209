package dev.bulwark.loans.book;

import dev.bulwark.loans.LoanFields;
import dev.bulwark.loans.Loans;
import dev.bulwark.loans.book.ApprovedWriteOff.Decided;
import dev.bulwark.loans.book.LoanPostings.Booked;
import dev.bulwark.loans.book.WriteOffRepository.WriteOff;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Writes down that a loan was given up, by whom and why. Joins the caller's transaction. */
@ApplicationScoped
class WriteOffWriter {

    private final Loans loans;
    private final LoanFields fields;
    private final BookRepository books;
    private final EntryRepository entries;
    private final WriteOffRepository repository;

    WriteOffWriter(
            Loans loans,
            LoanFields fields,
            BookRepository books,
            EntryRepository entries,
            WriteOffRepository repository) {
        this.loans = loans;
        this.fields = fields;
        this.books = books;
        this.entries = entries;
        this.repository = repository;
    }

    /** The write-off first: the state of the loan follows from it. */
    Uni<Void> write(Session session, Decided decided, Standing before, Booked booked) {
        LoanBook book = before.book();
        long amountMinor = book.owed().totalMinor();
        WriteOff writeOff = new WriteOff(
                decided.loanId(),
                before.on(),
                decided.askedBy(),
                decided.secondedBy(),
                amountMinor,
                book.suspendedMinor());
        Entry entry = Entry.of(
                Entry.Kind.WRITE_OFF,
                decided.loanId(),
                before.on(),
                booked.at(),
                decided.askedBy(),
                book.owed(),
                0,
                booked.transferIds());
        return repository
                .insert(session, writeOff)
                .chain(() -> books.update(session, decided.loanId(), book.ended(0, amountMinor)))
                .chain(() -> entries.insert(session, entry))
                .chain(() -> fields.sealReason(session, before.loan(), decided.reason()))
                .chain(bytes -> loans.writeOff(session, before.loan(), bytes));
    }
}
