package dev.bulwark.loans;

import dev.bulwark.platform.privacy.Category;
import dev.bulwark.platform.privacy.Kept;
import dev.bulwark.platform.privacy.PersonalColumns;
import dev.bulwark.platform.privacy.PersonalDataSource;
import dev.bulwark.platform.privacy.Purpose;
import dev.bulwark.platform.privacy.SubjectColumns;
import dev.bulwark.platform.privacy.SubjectData;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** What somebody borrows, what for, and what he lives on. Texts are sealed under the key of the customer. */
@ApplicationScoped
class LoanPersonalData implements PersonalDataSource, SubjectData {

    private static final String OF_CUSTOMER = "customer_id = :subject";
    private static final String OF_LOAN = "loan_id in (select id from loan where customer_id = :subject)";

    private final LoanRepository loans;
    private final Clock clock;

    LoanPersonalData(LoanRepository loans, Clock clock) {
        this.loans = loans;
        this.clock = clock;
    }

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
                        "grace_months",
                        "instalment_minor",
                        "late_fee_minor",
                        "method",
                        "offered_until",
                        "product",
                        "rate_percent",
                        "term_months"),
                books(
                        "loan_book",
                        "accrued_to",
                        "bucket",
                        "days_past_due",
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
                        "grace_instalments",
                        "grace_kind",
                        "instalments",
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

    /** What is said in words is under the customer's key, and goes dark with it; what was agreed and paid is kept. */
    @Override
    public List<SubjectColumns> fates() {
        return columns().stream()
                .map(declared -> fate(declared, declared.table().equals("loan") ? OF_CUSTOMER : OF_LOAN))
                .toList();
    }

    private static SubjectColumns fate(PersonalColumns declared, String ofSubject) {
        return declared.columns().stream().allMatch(column -> column.endsWith("_sealed"))
                ? SubjectColumns.dark(
                        declared.table(), ofSubject, declared.columns().toArray(String[]::new))
                : SubjectColumns.kept(declared, ofSubject);
    }

    /** An application too: it ends in a loan or a rejection, and until then the bank must know whose it is. */
    @Override
    public Uni<Boolean> isActive(Session session, UUID subjectId) {
        return loans.hasActive(session, subjectId, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
