package dev.bulwark.accounts;

import dev.bulwark.platform.privacy.ExportPage;
import dev.bulwark.platform.privacy.ExportPart;
import dev.bulwark.platform.privacy.SubjectExport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The customer's accounts, closed ones too. */
@ApplicationScoped
class AccountExport implements SubjectExport {

    private final AccountRepository accounts;

    AccountExport(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    public ExportPart part() {
        return ExportPart.ACCOUNTS;
    }

    @Override
    public List<String> fields() {
        return List.of(
                "account_id",
                "iban",
                "currency",
                "type",
                "status",
                "posted",
                "pending",
                "overdraft_limit",
                "opened_at");
    }

    @Override
    public Uni<ExportPage> read(Session session, UUID subjectId, String after, int limit) {
        return accounts.list(session, null, subjectId, after == null ? null : UUID.fromString(after), limit + 1)
                .map(found -> ExportPage.of(
                        found.stream().map(AccountExport::row).toList(),
                        limit,
                        row -> row.get("account_id").toString()));
    }

    private static Map<String, Object> row(AccountView account) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("account_id", account.accountId());
        row.put("iban", account.iban());
        row.put("currency", account.currency());
        row.put("type", account.type().stored());
        row.put("status", account.status());
        row.put("posted", account.balance().posted());
        row.put("pending", account.balance().pending());
        row.put("overdraft_limit", account.overdraftLimit());
        row.put("opened_at", account.openedAt());
        return row;
    }
}
