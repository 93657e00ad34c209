package dev.bulwark.loans.book;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** What was given up, and by whom. Joins the caller's session. */
@ApplicationScoped
class WriteOffRepository {

    private static final String INSERT = """
            insert into loan_write_off (loan_id, business_date, asked_by, seconded_by, amount_minor, unearned_minor)
            values (:loanId, cast(cast(:on as text) as date), :askedBy, :secondedBy, :amount, :unearned)
            """;

    /** @param unearnedMinor of the amount, interest that never was income */
    record WriteOff(UUID loanId, LocalDate on, UUID askedBy, UUID secondedBy, long amountMinor, long unearnedMinor) {}

    Uni<Void> insert(Session session, WriteOff writeOff) {
        return session.createNativeQuery(INSERT)
                .setParameter("loanId", writeOff.loanId())
                .setParameter("on", writeOff.on().toString())
                .setParameter("askedBy", writeOff.askedBy())
                .setParameter("secondedBy", writeOff.secondedBy())
                .setParameter("amount", writeOff.amountMinor())
                .setParameter("unearned", writeOff.unearnedMinor())
                .executeUpdate()
                .replaceWithVoid();
    }
}
