package dev.bulwark.transfers;

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

/** Why something was taken back. */
@ApplicationScoped
class TransferPersonalData implements PersonalDataSource, SubjectData {

    @Override
    public List<PersonalColumns> columns() {
        return List.of(
                PersonalColumns.of(
                        "transfer_reversal",
                        Category.FREE_TEXT,
                        Purpose.JUSTIFY_DECISION,
                        Kept.AS_FINANCIAL_RECORD,
                        "reason"),
                PersonalColumns.of(
                        "transfer_reversal",
                        Category.FINANCE,
                        Purpose.RUN_ACCOUNTS,
                        Kept.AS_FINANCIAL_RECORD,
                        "amount_minor"),
                PersonalColumns.of(
                        "transfer_reversed",
                        Category.FINANCE,
                        Purpose.RUN_ACCOUNTS,
                        Kept.AS_FINANCIAL_RECORD,
                        "amount_minor",
                        "reversed_minor"));
    }

    /** Two reads by index: one condition on either side would read the whole book. */
    @Override
    public List<SubjectColumns> fates() {
        String ofSubject = """
                 in (select t.id from account a join transfer t on t.debit_account_id = a.id where a.customer_id = :subject
                     union
                     select t.id from account a join transfer t on t.credit_account_id = a.id where a.customer_id = :subject)
                """;
        return SubjectColumns.kept(
                columns(),
                Map.of("transfer_reversal", "original_id" + ofSubject, "transfer_reversed", "transfer_id" + ofSubject));
    }
}
