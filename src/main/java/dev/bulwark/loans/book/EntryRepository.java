package dev.bulwark.loans.book;

import dev.bulwark.loans.LoanColumns;
import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** What happened to loans. Every method joins the caller's session. */
@ApplicationScoped
class EntryRepository {

    private static final String INSERT = """
            insert into loan_entry (id, loan_id, kind, business_date, booked_at, booked_by, principal_minor, interest_minor,
                fee_minor, penalty_minor, overpaid_minor, transfer_ids)
            values (:id, :loanId, :kind, cast(cast(:businessDate as text) as date), :bookedAt, :bookedBy, :principal,
                :interest, :fee, :penalty, :overpaid, cast(string_to_array(cast(:transferIds as text), ' ') as uuid[]))
            """;
    private static final String LIST = """
            select id, loan_id, kind, business_date, booked_at, booked_by, penalty_minor, fee_minor, interest_minor,
                   principal_minor, overpaid_minor, array_to_string(transfer_ids, ' ')
            from loan_entry
            where loan_id = :loanId and (cast(:before as uuid) is null or id < cast(:before as uuid))
            order by id desc limit :limit
            """;

    Uni<Void> insert(Session session, Entry entry) {
        return session.createNativeQuery(INSERT)
                .setParameter("id", entry.id())
                .setParameter("loanId", entry.loanId())
                .setParameter("kind", entry.kind().stored())
                .setParameter("businessDate", entry.businessDate().toString())
                .setParameter("bookedAt", entry.bookedAt())
                .setParameter("bookedBy", entry.bookedBy())
                .setParameter("principal", entry.parts().principalMinor())
                .setParameter("interest", entry.parts().interestMinor())
                .setParameter("fee", entry.parts().feeMinor())
                .setParameter("penalty", entry.parts().penaltyMinor())
                .setParameter("overpaid", entry.overpaidMinor())
                .setParameter(
                        "transferIds",
                        entry.transferIds().stream().map(UUID::toString).collect(Collectors.joining(" ")))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The newest first. @param before null for the first page */
    Uni<List<Entry>> list(Session session, UUID loanId, UUID before, int limit) {
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("loanId", loanId)
                .setParameter("before", before)
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(EntryRepository::entry).toList());
    }

    private static Entry entry(Object[] row) {
        String transfers = (String) row[11];
        return new Entry(
                (UUID) row[0],
                (UUID) row[1],
                LoanColumns.constant(Entry.Kind.class, row[2]),
                (LocalDate) row[3],
                Columns.instant(row[4]),
                (UUID) row[5],
                new Parts(
                        LoanColumns.number(row[6]),
                        LoanColumns.number(row[7]),
                        LoanColumns.number(row[8]),
                        LoanColumns.number(row[9])),
                LoanColumns.number(row[10]),
                transfers.isEmpty()
                        ? List.of()
                        : Arrays.stream(transfers.split(" "))
                                .map(UUID::fromString)
                                .toList());
    }
}
