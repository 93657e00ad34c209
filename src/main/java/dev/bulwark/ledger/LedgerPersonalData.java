package dev.bulwark.ledger;

import dev.bulwark.platform.privacy.Category;
import dev.bulwark.platform.privacy.Kept;
import dev.bulwark.platform.privacy.PersonalColumn;
import dev.bulwark.platform.privacy.PersonalDataSource;
import dev.bulwark.platform.privacy.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What moved and what is left, of accounts that have an owner. */
@ApplicationScoped
class LedgerPersonalData implements PersonalDataSource {

    @Override
    public List<PersonalColumn> columns() {
        return List.of(
                new PersonalColumn(
                        "ledger_account",
                        "posted_minor",
                        Category.FINANCE,
                        Purpose.RUN_ACCOUNTS,
                        Kept.AS_FINANCIAL_RECORD),
                new PersonalColumn(
                        "ledger_account",
                        "pending_minor",
                        Category.FINANCE,
                        Purpose.RUN_ACCOUNTS,
                        Kept.AS_FINANCIAL_RECORD),
                new PersonalColumn(
                        "ledger_account",
                        "overdraft_limit_minor",
                        Category.FINANCE,
                        Purpose.RUN_ACCOUNTS,
                        Kept.AS_FINANCIAL_RECORD),
                new PersonalColumn(
                        "transfer", "amount_minor", Category.FINANCE, Purpose.RUN_ACCOUNTS, Kept.AS_FINANCIAL_RECORD),
                new PersonalColumn(
                        "transfer",
                        "debit_posted_minor",
                        Category.FINANCE,
                        Purpose.RUN_ACCOUNTS,
                        Kept.AS_FINANCIAL_RECORD),
                new PersonalColumn(
                        "transfer",
                        "credit_posted_minor",
                        Category.FINANCE,
                        Purpose.RUN_ACCOUNTS,
                        Kept.AS_FINANCIAL_RECORD),
                new PersonalColumn(
                        "transfer", "value_date", Category.FINANCE, Purpose.RUN_ACCOUNTS, Kept.AS_FINANCIAL_RECORD),
                new PersonalColumn(
                        "transfer", "reference", Category.FREE_TEXT, Purpose.RUN_ACCOUNTS, Kept.AS_FINANCIAL_RECORD),
                new PersonalColumn(
                        "hold", "amount_minor", Category.FINANCE, Purpose.RUN_ACCOUNTS, Kept.AS_FINANCIAL_RECORD),
                new PersonalColumn(
                        "hold", "captured_minor", Category.FINANCE, Purpose.RUN_ACCOUNTS, Kept.AS_FINANCIAL_RECORD),
                new PersonalColumn(
                        "hold", "reference", Category.FREE_TEXT, Purpose.RUN_ACCOUNTS, Kept.AS_FINANCIAL_RECORD),
                new PersonalColumn(
                        "ledger_limit",
                        "per_transfer_minor",
                        Category.FINANCE,
                        Purpose.RUN_ACCOUNTS,
                        Kept.AS_FINANCIAL_RECORD),
                new PersonalColumn(
                        "ledger_limit",
                        "daily_minor",
                        Category.FINANCE,
                        Purpose.RUN_ACCOUNTS,
                        Kept.AS_FINANCIAL_RECORD),
                new PersonalColumn(
                        "ledger_limit",
                        "weekly_minor",
                        Category.FINANCE,
                        Purpose.RUN_ACCOUNTS,
                        Kept.AS_FINANCIAL_RECORD),
                new PersonalColumn(
                        "ledger_limit",
                        "monthly_minor",
                        Category.FINANCE,
                        Purpose.RUN_ACCOUNTS,
                        Kept.AS_FINANCIAL_RECORD),
                new PersonalColumn(
                        "ledger_usage", "day", Category.FINANCE, Purpose.RUN_ACCOUNTS, Kept.AS_FINANCIAL_RECORD),
                new PersonalColumn(
                        "ledger_usage", "day_minor", Category.FINANCE, Purpose.RUN_ACCOUNTS, Kept.AS_FINANCIAL_RECORD),
                new PersonalColumn(
                        "ledger_usage", "week_minor", Category.FINANCE, Purpose.RUN_ACCOUNTS, Kept.AS_FINANCIAL_RECORD),
                new PersonalColumn(
                        "ledger_usage",
                        "month_minor",
                        Category.FINANCE,
                        Purpose.RUN_ACCOUNTS,
                        Kept.AS_FINANCIAL_RECORD));
    }
}
