package dev.bulwark.accounts;

import dev.bulwark.platform.privacy.Category;
import dev.bulwark.platform.privacy.Kept;
import dev.bulwark.platform.privacy.PersonalColumn;
import dev.bulwark.platform.privacy.PersonalDataSource;
import dev.bulwark.platform.privacy.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Of accounts, which have an owner. */
@ApplicationScoped
class AccountPersonalData implements PersonalDataSource {

    @Override
    public List<PersonalColumn> columns() {
        return List.of(
                new PersonalColumn("account", "iban", Category.FINANCE, Purpose.RUN_ACCOUNTS, Kept.AS_FINANCIAL_RECORD),
                new PersonalColumn(
                        "account_event",
                        "reason_sealed",
                        Category.FREE_TEXT,
                        Purpose.JUSTIFY_DECISION,
                        Kept.AS_FINANCIAL_RECORD));
    }
}
