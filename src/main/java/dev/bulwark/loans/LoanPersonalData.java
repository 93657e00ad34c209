package dev.bulwark.loans;

import dev.bulwark.platform.privacy.Category;
import dev.bulwark.platform.privacy.Kept;
import dev.bulwark.platform.privacy.PersonalColumns;
import dev.bulwark.platform.privacy.PersonalDataSource;
import dev.bulwark.platform.privacy.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What somebody borrows, what for, and what he lives on. Texts are sealed under the key of the customer. */
@ApplicationScoped
class LoanPersonalData implements PersonalDataSource {

    @Override
    public List<PersonalColumns> columns() {
        return List.of(
                PersonalColumns.of(
                        "loan",
                        Category.FREE_TEXT,
                        Purpose.JUDGE_APPLICATION,
                        Kept.AS_FINANCIAL_RECORD,
                        "purpose_sealed"),
                PersonalColumns.of(
                        "loan",
                        Category.FREE_TEXT,
                        Purpose.JUSTIFY_DECISION,
                        Kept.AS_FINANCIAL_RECORD,
                        "reason_sealed"),
                PersonalColumns.of(
                        "loan",
                        Category.FINANCE,
                        Purpose.JUDGE_APPLICATION,
                        Kept.AS_FINANCIAL_RECORD,
                        "monthly_income_minor",
                        "monthly_obligations_minor",
                        "affordability"),
                books(
                        "loan",
                        "allocation_order",
                        "amount_minor",
                        "business_day_rule",
                        "calendar",
                        "closed_on",
                        "day_count",
                        "fee_minor",
                        "grace_kind",
                        "instalment_minor",
                        "late_fee_minor",
                        "method",
                        "offered_until",
                        "product",
                        "rate_percent"),
                books(
                        "loan_book",
                        "accrued_to",
                        "bucket",
                        "disbursed_on",
                        "fee_minor",
                        "interest_minor",
                        "oldest_due",
                        "outstanding_minor",
                        "overpaid_minor",
                        "penalty_minor",
                        "period_accrued_minor",
                        "period_earned_minor",
                        "period_from",
                        "period_to",
                        "principal_minor",
                        "recovered_minor",
                        "suspended_minor",
                        "written_off_minor"),
                books(
                        "loan_entry",
                        "business_date",
                        "fee_minor",
                        "interest_minor",
                        "overpaid_minor",
                        "penalty_minor",
                        "principal_minor",
                        "transfer_ids"),
                books(
                        "loan_instalment",
                        "balance_minor",
                        "capitalised_minor",
                        "due_date",
                        "earned_minor",
                        "fee_minor",
                        "from_date",
                        "interest_minor",
                        "late_fee_on",
                        "paid_fee_minor",
                        "paid_interest_minor",
                        "paid_penalty_minor",
                        "paid_principal_minor",
                        "penalty_minor",
                        "principal_minor",
                        "settled_on",
                        "to_date"),
                books(
                        "loan_schedule",
                        "amount_minor",
                        "apr_percent",
                        "first_due",
                        "from_date",
                        "grace_kind",
                        "made_on",
                        "rate_percent"),
                PersonalColumns.of(
                        "loan_reschedule",
                        Category.FREE_TEXT,
                        Purpose.JUSTIFY_DECISION,
                        Kept.AS_FINANCIAL_RECORD,
                        "reason_sealed"),
                books("loan_write_off", "amount_minor", "business_date", "unearned_minor"));
    }

    /** What was agreed, owed and paid. */
    private static PersonalColumns books(String table, String... columns) {
        return PersonalColumns.of(table, Category.FINANCE, Purpose.RUN_ACCOUNTS, Kept.AS_FINANCIAL_RECORD, columns);
    }
}
