package dev.bulwark.schedules;

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

/** What somebody is going to pay. */
@ApplicationScoped
class SchedulePersonalData implements PersonalDataSource, SubjectData {

    @Override
    public List<PersonalColumns> columns() {
        return List.of(
                PersonalColumns.of(
                        "transfer_schedule",
                        Category.FINANCE,
                        Purpose.RUN_ACCOUNTS,
                        Kept.AS_FINANCIAL_RECORD,
                        "amount_minor",
                        "first_date",
                        "next_date",
                        "until"),
                PersonalColumns.of(
                        "transfer_schedule",
                        Category.FREE_TEXT,
                        Purpose.RUN_ACCOUNTS,
                        Kept.AS_FINANCIAL_RECORD,
                        "reference"),
                PersonalColumns.of(
                        "schedule_run", Category.FINANCE, Purpose.RUN_ACCOUNTS, Kept.AS_FINANCIAL_RECORD, "due_date"));
    }

    @Override
    public List<SubjectColumns> fates() {
        String ofSubject = "from_account_id in (select id from account where customer_id = :subject)";
        return SubjectColumns.kept(
                columns(),
                Map.of(
                        "transfer_schedule",
                        ofSubject,
                        "schedule_run",
                        "schedule_id in (select id from transfer_schedule where " + ofSubject + ')'));
    }
}
