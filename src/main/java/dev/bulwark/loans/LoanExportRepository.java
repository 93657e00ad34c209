package dev.bulwark.loans;

import dev.bulwark.encryption.FieldCipher;
import dev.bulwark.encryption.SealedText;
import dev.bulwark.money.Money;
import dev.bulwark.platform.db.Columns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Reads a customer's loans for its own copy. Joins the caller's session. */
@ApplicationScoped
class LoanExportRepository {

    static final List<String> FIELDS = List.of(
            "loan_id",
            "product",
            "status",
            "amount",
            "currency",
            "term_months",
            "rate_percent",
            "purpose",
            "monthly_income",
            "monthly_obligations",
            "applied_at",
            "decided_at",
            "owed");

    private static final String LIST = """
            select l.id, l.product, l.status, l.amount_minor, l.currency, l.term_months, cast(l.rate_percent as text),
                   l.purpose_sealed, l.monthly_income_minor, l.monthly_obligations_minor, l.applied_at, l.decided_at,
                   b.outstanding_minor
            from loan l left join loan_book b on b.loan_id = l.id
            where l.customer_id = :customerId and l.id > :after
            order by l.id limit :limit
            """;

    /** A loan whose purpose is still sealed. */
    record StoredLoan(Map<String, Object> row, UUID id, SealedText purpose) {

        Map<String, Object> open(FieldCipher cipher) {
            row.put("purpose", cipher.open(LoanFields.purposeCell(id), purpose));
            return row;
        }
    }

    Uni<List<StoredLoan>> list(Session session, UUID customerId, UUID after, int limit) {
        return session.createNativeQuery(LIST, Object[].class)
                .setParameter("customerId", customerId)
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(LoanExportRepository::toLoan).toList());
    }

    private static StoredLoan toLoan(Object[] row) {
        Currency currency = Currency.getInstance((String) row[4]);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("loan_id", row[0]);
        fields.put("product", row[1]);
        fields.put("status", row[2]);
        fields.put("amount", text(row[3], currency));
        fields.put("currency", row[4]);
        fields.put("term_months", row[5]);
        fields.put("rate_percent", row[6]);
        fields.put("purpose", null);
        fields.put("monthly_income", text(row[8], currency));
        fields.put("monthly_obligations", text(row[9], currency));
        fields.put("applied_at", Columns.instant(row[10]));
        fields.put("decided_at", row[11] == null ? null : Columns.instant(row[11]));
        fields.put("owed", text(row[12], currency));
        return new StoredLoan(fields, (UUID) row[0], SealedText.ofColumn((byte[]) row[7]));
    }

    private static String text(Object minor, Currency currency) {
        return minor == null ? null : new Money(((Number) minor).longValue(), currency).text();
    }
}
