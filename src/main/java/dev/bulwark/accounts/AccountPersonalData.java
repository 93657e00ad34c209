package dev.bulwark.accounts;

import dev.bulwark.platform.privacy.Category;
import dev.bulwark.platform.privacy.Kept;
import dev.bulwark.platform.privacy.PersonalColumns;
import dev.bulwark.platform.privacy.PersonalDataSource;
import dev.bulwark.platform.privacy.Purpose;
import dev.bulwark.platform.privacy.SubjectColumns;
import dev.bulwark.platform.privacy.SubjectData;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Of accounts, which have an owner. */
@ApplicationScoped
class AccountPersonalData implements PersonalDataSource, SubjectData {

    private final AccountRepository accounts;

    AccountPersonalData(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<PersonalColumns> columns() {
        return List.of(
                PersonalColumns.of("account", Category.FINANCE, Purpose.RUN_ACCOUNTS, Kept.AS_FINANCIAL_RECORD, "iban"),
                PersonalColumns.of(
                        "account_event",
                        Category.FREE_TEXT,
                        Purpose.JUSTIFY_DECISION,
                        Kept.AS_FINANCIAL_RECORD,
                        "reason_sealed"));
    }

    @Override
    public List<SubjectColumns> fates() {
        return List.of(
                SubjectColumns.kept("account", "customer_id = :subject", "iban"),
                SubjectColumns.dark(
                        "account_event",
                        "account_id in (select id from account where customer_id = :subject)",
                        "reason_sealed"));
    }

    /** Until it is closed. */
    @Override
    public Uni<Boolean> isActive(Session session, UUID subjectId) {
        return accounts.hasOpen(session, subjectId);
    }
}
