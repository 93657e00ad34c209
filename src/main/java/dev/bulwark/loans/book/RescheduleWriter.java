package dev.bulwark.loans.book;

import dev.bulwark.loans.book.LoanPostings.Booked;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Writes down that a loan was rescheduled, and why. Joins the caller's transaction. */
@ApplicationScoped
class RescheduleWriter {

    private final EntryRepository entries;
    private final RescheduleReasons reasons;

    RescheduleWriter(EntryRepository entries, RescheduleReasons reasons) {
        this.entries = entries;
        this.reasons = reasons;
    }

    /** @param after of the new version, which is stored */
    Uni<Void> write(Session session, Caller caller, Standing after, String reason, Booked booked) {
        Entry entry = Entry.of(
                Entry.Kind.RESCHEDULE,
                after.loan().id(),
                after.on(),
                booked.at(),
                caller.userId(),
                after.book().owed(),
                0,
                booked.transferIds());
        return entries.insert(session, entry)
                .chain(() -> reasons.keep(
                        session, after.loan(), entry.id(), after.version().version(), reason));
    }
}
