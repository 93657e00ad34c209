package dev.bulwark.accounts;

import dev.bulwark.platform.privacy.Category;
import dev.bulwark.platform.privacy.Kept;
import dev.bulwark.platform.privacy.PersonalColumns;
import dev.bulwark.platform.privacy.PersonalDataSource;
import dev.bulwark.platform.privacy.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Of accounts, which have an owner. */
@ApplicationScoped
class AccountPersonalData implements PersonalDataSource {

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
}
