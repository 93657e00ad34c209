package dev.bulwark.schedules;

import dev.bulwark.platform.privacy.Category;
import dev.bulwark.platform.privacy.Kept;
import dev.bulwark.platform.privacy.PersonalColumns;
import dev.bulwark.platform.privacy.PersonalDataSource;
import dev.bulwark.platform.privacy.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What somebody is going to pay. */
@ApplicationScoped
class SchedulePersonalData implements PersonalDataSource {

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
}
