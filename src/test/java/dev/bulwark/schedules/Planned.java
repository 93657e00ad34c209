package dev.bulwark.schedules;

import static java.time.ZoneOffset.UTC;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Steps of the tests: what is scheduled, and what became of it. First dates lie ahead, so that the job leaves them alone. */
final class Planned {

    private Planned() {}

    static LocalDate tomorrow() {
        return LocalDate.now(UTC).plusDays(1);
    }

    static Map<String, Object> request(String from, String to, String amount, LocalDate first, String frequency) {
        Map<String, Object> request = new HashMap<>(Bank.transfer(from, to, amount));
        request.put("first_date", first.toString());
        request.put("frequency", frequency);
        return request;
    }

    static Response schedule(Person person, Map<String, Object> request) {
        return person.post("/api/accounts/schedule", request);
    }

    /** @return the schedule's id */
    static String made(Person person, String from, String to, String amount, LocalDate first, String frequency) {
        return schedule(person, request(from, to, amount, first, frequency))
                .then()
                .statusCode(201)
                .extract()
                .path("schedule_id");
    }

    static Response cancel(Person person, String scheduleId) {
        return person.post("/api/accounts/schedule/cancel", Map.of("schedule_id", scheduleId));
    }

    /** Due date and outcome of each run, oldest first. */
    static List<String> runs(String scheduleId) {
        return Database.query("select due_date || ' ' || coalesce(problem_code, outcome) from schedule_run"
                + " where schedule_id = '" + scheduleId + "' order by due_date");
    }

    static String state(String scheduleId) {
        return Database.query("select status || ' ' || coalesce(next_date::text, '-') from transfer_schedule"
                        + " where id = '" + scheduleId + "'")
                .get(0);
    }

    /** Nothing of one test is due in the next. */
    static void clear() {
        Database.change("update transfer_schedule set status = 'cancelled', next_date = null where status = 'active'");
    }
}
