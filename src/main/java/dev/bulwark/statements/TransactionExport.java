package dev.bulwark.statements;

import dev.bulwark.money.Money;
import dev.bulwark.platform.privacy.ExportPage;
import dev.bulwark.platform.privacy.ExportPart;
import dev.bulwark.platform.privacy.SubjectExport;
import dev.bulwark.statements.StatementRepository.StatedAccount;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Every entry of every account of the customer, as statements show it: account by account, the oldest first. */
@ApplicationScoped
class TransactionExport implements SubjectExport {

    private final StatementRepository statements;

    TransactionExport(StatementRepository statements) {
        this.statements = statements;
    }

    /** The last entry before the page. */
    private record Place(UUID accountId, long entryNo) {

        /** Before every account. */
        static final Place START = new Place(new UUID(0, 0), 0);

        static Place of(String text) {
            int slash = text.indexOf('/');
            return new Place(UUID.fromString(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
        }

        String text() {
            return accountId + "/" + entryNo;
        }
    }

    @Override
    public ExportPart part() {
        return ExportPart.TRANSACTIONS;
    }

    @Override
    public List<String> fields() {
        return List.of(
                "account_iban",
                "entry_no",
                "transfer_id",
                "kind",
                "direction",
                "amount",
                "currency",
                "balance_after",
                "counter_iban",
                "reference",
                "booked_at",
                "value_date");
    }

    @Override
    public Uni<ExportPage> read(Session session, UUID subjectId, String after, int limit) {
        Place place = after == null ? Place.START : Place.of(after);
        return statements
                .account(session, subjectId, place.accountId())
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(new ExportPage(List.of(), null))
                        : page(session, found.get(), place, limit));
    }

    /** Numbers have no gaps: a page that is not full ends its account. */
    private Uni<ExportPage> page(Session session, StatedAccount account, Place place, int limit) {
        long from = account.id().equals(place.accountId()) ? place.entryNo() : 0;
        return statements.page(session, account.id(), from, from + limit).map(entries -> {
            Place next = entries.size() == limit
                    ? new Place(account.id(), from + limit)
                    : new Place(following(account.id()), 0);
            return new ExportPage(
                    entries.stream().map(entry -> row(account, entry)).toList(), next.text());
        });
    }

    /** The smallest id after it. */
    private static UUID following(UUID id) {
        long least = id.getLeastSignificantBits() + 1;
        return new UUID(least == 0 ? id.getMostSignificantBits() + 1 : id.getMostSignificantBits(), least);
    }

    private static Map<String, Object> row(StatedAccount account, StatementEntry entry) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("account_iban", account.iban());
        row.put("entry_no", entry.entryNo());
        row.put("transfer_id", entry.transferId());
        row.put("kind", entry.kind());
        row.put("direction", entry.direction());
        row.put("amount", new Money(entry.amountMinor(), account.currency()).text());
        row.put("currency", account.currency().getCurrencyCode());
        row.put("balance_after", new Money(entry.balanceMinor(), account.currency()).text());
        row.put("counter_iban", entry.counterIban());
        row.put("reference", entry.reference());
        row.put("booked_at", entry.bookedAt());
        row.put("value_date", entry.valueDate());
        return row;
    }
}
