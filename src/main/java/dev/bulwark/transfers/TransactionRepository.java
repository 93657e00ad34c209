package dev.bulwark.transfers;

import dev.bulwark.ledger.BankAccount;
import dev.bulwark.money.Money;
import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Statement lines. Joins the caller's session. */
@ApplicationScoped
class TransactionRepository {

    /** Each half walks its own index backwards and stops at the limit; a page costs the same on any book. */
    private static final String LIST = """
            select line.*, r.original_id, c.reversed_minor
            from ((select id, debit_entry_no as entry_no, kind, 'debit' as direction, amount_minor, currency,
                          debit_posted_minor as balance_minor, credit_account_id as counter_id, reference, booked_at
                   from transfer
                   where debit_account_id = :accountId and debit_entry_no < :before
                   order by debit_entry_no desc limit :limit)
                  union all
                  (select id, credit_entry_no, kind, 'credit', amount_minor, currency,
                          credit_posted_minor, debit_account_id, reference, booked_at
                   from transfer
                   where credit_account_id = :accountId and credit_entry_no < :before
                   order by credit_entry_no desc limit :limit)
                  order by entry_no desc limit :limit) line
            left join transfer_reversal r on r.reversal_id = line.id
            left join transfer_reversed c on c.transfer_id = line.id
            order by entry_no desc
            """;

    /** @param before entries older than this one; null for the newest */
    Uni<List<TransactionView>> list(Session session, UUID accountId, Long before, int limit) {
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("accountId", accountId)
                .setParameter("before", before == null ? Long.MAX_VALUE : before)
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(TransactionRepository::toView).toList());
    }

    private static TransactionView toView(Object[] row) {
        Currency currency = Currency.getInstance((String) row[5]);
        UUID counterId = (UUID) row[7];
        return new TransactionView(
                (UUID) row[0],
                ((Number) row[1]).longValue(),
                (String) row[2],
                (String) row[3],
                new Money(((Number) row[4]).longValue(), currency).text(),
                currency.getCurrencyCode(),
                new Money(((Number) row[6]).longValue(), currency).text(),
                counterId.equals(BankAccount.CASH.id(currency.getCurrencyCode())) ? null : counterId,
                (String) row[8],
                Columns.instant(row[9]),
                (UUID) row[10],
                row[11] == null ? null : new Money(((Number) row[11]).longValue(), currency).text());
    }
}
