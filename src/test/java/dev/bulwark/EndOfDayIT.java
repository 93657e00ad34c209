package dev.bulwark;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Eventually;
import dev.bulwark.support.Keeper;
import dev.bulwark.support.Production;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Two packaged services on one database that is marked as a sandbox, whose clock is moved over three midnights; one of them is
 * killed amid the end of a day.
 */
class EndOfDayIT {

    private static final int LOANS = 2_000;
    private static final int DAYS = 3;
    private static final long ENDED_WITHIN_MILLIS = 60_000;

    private Production first;
    private Production second;

    @AfterEach
    void stop() throws Exception {
        if (second != null) {
            second.kill();
        }
        first.close();
    }

    @Test
    void endsDaysOnceWhoeverIsKilled() throws Exception {
        RestAssured.reset();
        first = new Production();
        Map<String, String> variables = new TreeMap<>(first.variables());
        variables.put("BULWARK_TEST_CLOCK", "true");
        variables.put("BULWARK_LOANS_END_OF_DAY_EVERY", "1s");
        variables.put("BULWARK_LOANS_END_OF_DAY_SLICE", "20");
        String refusal = first.refusal(variables);
        assertTrue(
                refusal.contains("BULWARK_TEST_CLOCK is set, and this database is not marked as a sandbox"), refusal);

        first.database().change("insert into sandbox (reason) values ('test')");
        first.start(variables);
        second = first.replica();
        Map<String, String> later = Production.laterVariables(variables);
        second.start(later);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Eventually.within(
                10_000, () -> List.of(today.toString()).equals(query("select business_date from loan_end_of_day")));
        makeLoans(today);

        Keeper.firstOf(first)
                .post(
                        "/api/sandbox/clock",
                        Map.of("now", midnightAfter(today.plusDays(DAYS - 1)).toString()))
                .then()
                .statusCode(200);
        Eventually.within(
                ENDED_WITHIN_MILLIS,
                () -> !List.of("0").equals(query("select count(*) from loan_day_run where loans > 0")));
        first.kill();
        first.start(later); // with time as the other has it
        Eventually.within(
                ENDED_WITHIN_MILLIS,
                () -> List.of(today.plusDays(DAYS).toString())
                        .equals(query("select business_date from loan_end_of_day")));

        assertEachDayCountedOnce(today);
        for (Production replica : List.of(first, second)) {
            assertEquals(today.plusDays(DAYS).toString(), todayOf(replica));
        }
    }

    private static Instant midnightAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(1);
    }

    /** Alike, paid out today, of three periods with 1.00 of interest in 10 days each. */
    private void makeLoans(LocalDate today) {
        first.database().change("""
                begin;
                set local session_replication_role = replica; -- nobody whose loans these are
                insert into ledger_account (id, currency)
                    select ledger_bank_account(p, 'EUR'), 'EUR'
                    from unnest(array['CASH', 'LOAN_RECEIVABLE', 'INTEREST_INCOME', 'FEE_INCOME', 'INTEREST_SUSPENSE']) p;
                insert into loan (id, customer_id, product, status, currency, amount_minor, fee_minor, term_months,
                    rate_percent, method, day_count, business_day_rule, grace_kind, grace_months, first_due_days_max,
                    allocation_order, offer_days, late_fee_minor, late_after_days, non_accrual_after_days, applied_at,
                    applied_by, decided_at, decided_by, offered_until)
                    select gen_random_uuid(), gen_random_uuid(), 'personal', 'active', 'EUR', 30000, 0, 3, 12, 'annuity',
                        'thirty_360', 'none', 'none', 0, 62, '{penalty,fee,interest,principal}', 30, 1500, 5, 90, now(),
                        gen_random_uuid(), now(), gen_random_uuid(), '%1$s'
                    from generate_series(1, %2$d);
                insert into loan_schedule
                    select id, 1, 'payout', '%1$s', 30000, 12, 3, '%1$s', date '%1$s' + 10, 'none', 0, 1, 0 from loan;
                insert into loan_instalment (loan_id, version, no, from_date, to_date, due_date, earned_minor, principal_minor,
                    interest_minor, balance_minor)
                    select id, 1, no, date '%1$s' + 10 * (no - 1), date '%1$s' + 10 * no, date '%1$s' + 10 * no, 100, 10000, 100,
                        30000 - 10000 * no
                    from loan, generate_series(1, 3) no;
                insert into loan_book (loan_id, currency, disbursed_on, schedule_version, accrued_to, period_no, period_from,
                    period_to, period_earned_minor, period_accrued_minor, principal_minor, oldest_due)
                    select id, 'EUR', '%1$s', 1, '%1$s', 1, '%1$s', date '%1$s' + 10, 100, 0, 30000, date '%1$s' + 10 from loan;
                do $$ begin
                    perform loan_post('{loan_payout}', '{LOAN_RECEIVABLE}', '{CASH}', array[30000::bigint * %2$d], '{EUR}', now());
                end $$;
                commit
                """.formatted(today, LOANS));
    }

    private void assertEachDayCountedOnce(LocalDate today) {
        assertEquals(
                List.of(today.plusDays(DAYS) + " " + 10 * DAYS),
                query("select distinct accrued_to || ' ' || interest_minor from loan_book"));
        assertEquals(
                List.of(LOANS + " 0", LOANS + " 0", LOANS + " 0"),
                query("select loans || ' ' || failed from loan_day_run"));
        assertEquals(
                List.of(String.valueOf(10L * DAYS * LOANS)),
                query("select sum(amount_minor) from transfer where kind = 'loan_interest'"));
        assertEquals(
                List.of(String.valueOf(DAYS)),
                query("select count(*) from audit_event where action = 'loans.end_of_day'"));
        assertEquals(List.of(), query("select invariant from loan_broken_invariant"));
        assertEquals(List.of(), query("select invariant from ledger_broken_invariant"));
    }

    /** Whoever was logged in before has been away for days. */
    private static String todayOf(Production replica) {
        String token = given().contentType(ContentType.JSON)
                .body(Map.of("username", "admin", "password", Keeper.PASSWORD))
                .post(replica.url() + "/api/auth/login")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        return given().header("Authorization", "Bearer " + token)
                .get(replica.url() + "/api/loans/business-date")
                .path("today");
    }

    private List<String> query(String sql) {
        return first.database().query(sql);
    }
}
