package dev.bulwark.schedules;

import dev.bulwark.platform.privacy.Category;
import dev.bulwark.platform.privacy.Kept;
import dev.bulwark.platform.privacy.PersonalColumn;
import dev.bulwark.platform.privacy.PersonalDataSource;
import dev.bulwark.platform.privacy.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What somebody is going to pay. */
@ApplicationScoped
class SchedulePersonalData implements PersonalDataSource {

    @Override
    public List<PersonalColumn> columns() {
        return List.of(
                new PersonalColumn(
                        "transfer_schedule",
                        "amount_minor",
                        Category.FINANCE,
                        Purpose.RUN_ACCOUNTS,
                        Kept.AS_FINANCIAL_RECORD),
                new PersonalColumn(
                        "transfer_schedule",
                        "reference",
                        Category.FREE_TEXT,
                        Purpose.RUN_ACCOUNTS,
                        Kept.AS_FINANCIAL_RECORD),
                new PersonalColumn(
                        "transfer_schedule",
                        "first_date",
                        Category.FINANCE,
                        Purpose.RUN_ACCOUNTS,
                        Kept.AS_FINANCIAL_RECORD),
                new PersonalColumn(
                        "transfer_schedule",
                        "next_date",
                        Category.FINANCE,
                        Purpose.RUN_ACCOUNTS,
                        Kept.AS_FINANCIAL_RECORD),
                new PersonalColumn(
                        "transfer_schedule", "until", Category.FINANCE, Purpose.RUN_ACCOUNTS, Kept.AS_FINANCIAL_RECORD),
                new PersonalColumn(
                        "schedule_run", "due_date", Category.FINANCE, Purpose.RUN_ACCOUNTS, Kept.AS_FINANCIAL_RECORD));
    }
}
