package dev.bulwark.schedules;

import static dev.bulwark.support.Bank.accountWith;
import static dev.bulwark.support.Bank.balance;
import static java.time.ZoneOffset.UTC;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Eventually;
import dev.bulwark.support.Unhindered;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Nobody calls the runner here: the service does, at the configured interval. */
@QuarkusTest
@TestProfile(Unhindered.class)
class ScheduleJobTest {

    private static final long RUN_MAX_MILLIS = 20_000;

    @Inject
    Bank bank;

    @Test
    void whatIsDueTodayIsExecutedToday() {
        Person teller = bank.staff("teller");
        String from = accountWith(teller, "10.00");
        String to = accountWith(teller, "1.00");
        String scheduleId = Planned.made(teller, from, to, "4.00", LocalDate.now(UTC), "once");
        Eventually.within(RUN_MAX_MILLIS, () -> Planned.state(scheduleId).equals("finished -"));
        assertEquals("6.00", balance(teller, from));
        Database.assertBooksBalance();
    }
}
