package dev.bulwark.ledger;

import dev.bulwark.platform.privacy.Category;
import dev.bulwark.platform.privacy.Kept;
import dev.bulwark.platform.privacy.PersonalColumns;
import dev.bulwark.platform.privacy.PersonalDataSource;
import dev.bulwark.platform.privacy.Purpose;
import dev.bulwark.platform.privacy.SubjectColumns;
import dev.bulwark.platform.privacy.SubjectData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** What moved and what is left, of accounts that have an owner. */
@ApplicationScoped
class LedgerPersonalData implements PersonalDataSource, SubjectData {

    @Override
    public List<PersonalColumns> columns() {
        return List.of(
                PersonalColumns.of(
                        "ledger_account",
                        Category.FINANCE,
                        Purpose.RUN_ACCOUNTS,
                        Kept.AS_FINANCIAL_RECORD,
                        "posted_minor",
                        "pending_minor",
                        "overdraft_limit_minor"),
                PersonalColumns.of(
                        "transfer",
                        Category.FINANCE,
                        Purpose.RUN_ACCOUNTS,
                        Kept.AS_FINANCIAL_RECORD,
                        "amount_minor",
                        "debit_posted_minor",
                        "credit_posted_minor",
                        "value_date"),
                PersonalColumns.of(
                        "transfer", Category.FREE_TEXT, Purpose.RUN_ACCOUNTS, Kept.AS_FINANCIAL_RECORD, "reference"),
                PersonalColumns.of(
                        "hold",
                        Category.FINANCE,
                        Purpose.RUN_ACCOUNTS,
                        Kept.AS_FINANCIAL_RECORD,
                        "amount_minor",
                        "captured_minor"),
                PersonalColumns.of(
                        "hold", Category.FREE_TEXT, Purpose.RUN_ACCOUNTS, Kept.AS_FINANCIAL_RECORD, "reference"),
                PersonalColumns.of(
                        "ledger_limit",
                        Category.FINANCE,
                        Purpose.RUN_ACCOUNTS,
                        Kept.AS_FINANCIAL_RECORD,
                        "per_transfer_minor",
                        "daily_minor",
                        "weekly_minor",
                        "monthly_minor"),
                PersonalColumns.of(
                        "ledger_usage",
                        Category.FINANCE,
                        Purpose.RUN_ACCOUNTS,
                        Kept.AS_FINANCIAL_RECORD,
                        "day",
                        "day_minor",
                        "week_minor",
                        "month_minor"));
    }

    @Override
    public List<SubjectColumns> fates() {
        String accounts = " in (select id from account where customer_id = :subject)";
        return SubjectColumns.kept(
                columns(),
                Map.of(
                        "ledger_account",
                        "id" + accounts,
                        "transfer",
                        "debit_account_id" + accounts + " or credit_account_id" + accounts,
                        "hold",
                        "account_id" + accounts,
                        "ledger_limit",
                        "account_id" + accounts,
                        "ledger_usage",
                        "subject_id" + accounts
                                + " or subject_id in (select id from app_user where customer_id = :subject)"));
    }
}
