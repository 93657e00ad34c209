package dev.bulwark.loans.days;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Days of single loans. */
@ApplicationScoped
class DaysRepository {

    // The book is locked even when no day is missing: what the caller reads of it then stays true.
    private static final String LOCK = "select 1 from loan_book where loan_id = :loanId for no key update";
    private static final String COUNT = """
            select count(*) from loan_days(array[cast(:loanId as uuid)], cast(:day as date), cast(:now as timestamptz),
                                           cast(string_to_array(cast(:accounts as text), ' ') as uuid[]))
            """;

    Uni<Void> bringTo(Session session, UUID loanId, LocalDate day, Instant now, Collection<UUID> accounts) {
        return session.createNativeQuery(LOCK, Integer.class)
                .setParameter("loanId", loanId)
                .getResultList()
                .chain(() -> session.createNativeQuery(COUNT, Long.class)
                        .setParameter("loanId", loanId)
                        .setParameter("day", day)
                        .setParameter("now", now)
                        .setParameter(
                                "accounts",
                                accounts.stream().map(UUID::toString).collect(Collectors.joining(" ")))
                        .getSingleResult())
                .replaceWithVoid();
    }
}
