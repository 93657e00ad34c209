package dev.bulwark.ledger;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Eventually;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each invariant is broken on purpose, past every trigger and constraint; view and walk must both say so. */
@QuarkusTest
class BooksCheckTest {

    private static final long WALK_MAX_MILLIS = 60_000;
    private static final String STEP = "select ledger_check_step(%d, interval '1h', clock_timestamp())";

    @Inject
    Bank bank;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metricsUrl;

    private String account;

    @BeforeEach
    void book() {
        Person teller = bank.staff("teller");
        account = Bank.accountWith(teller, "10.00");
        Bank.deposit(teller, account, "5.00");
        Bank.deposit(teller, account, "1.00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sum_is_zero | update ledger_account set posted_minor = posted_minor + 1 where id = '%s'",
                "balance_is_sum_of_postings | update ledger_account set posted_minor = posted_minor + 1"
                        + " where id = '%s'",
                "balance_is_sum_of_postings | update ledger_account set posted_minor = 9223372036854775807"
                        + " where id = '%s'",
                "no_gap_in_sequence | update ledger_account set entry_count = entry_count + 1 where id = '%s'",
                "no_gap_in_sequence | update ledger_account set entry_count = entry_count - 1 where id = '%s'",
                "no_gap_in_sequence | delete from transfer where credit_account_id = '%s' and credit_entry_no = 2",
                "no_gap_in_sequence | delete from transfer where credit_account_id = '%s' and credit_entry_no = 3",
                "no_gap_in_sequence | update transfer set credit_entry_no = 9"
                        + " where credit_account_id = '%s' and credit_entry_no = 2",
                "no_gap_in_sequence | update transfer set credit_entry_no = 0"
                        + " where credit_account_id = '%s' and credit_entry_no = 1",
                "balance_is_sum_of_postings | update transfer set amount_minor = 7"
                        + " where credit_account_id = '%s' and credit_entry_no = 2",
                "not_below_limit | update ledger_account set posted_minor = -1 where id = '%s'",
                "not_below_limit | update ledger_account set posted_minor = -9223372036854775808, pending_minor = 1"
                        + " where id = '%s'",
            })
    void viewAndWalkFind(String invariant, String sql) throws SQLException {
        for (int entriesMax : List.of(7, 5000)) { // the place of the walk between steps may be anywhere
            try (Connection owner = rewindingOwner();
                    Statement statement = owner.createStatement()) {
                statement.execute(sql.formatted(account));
                assertTrue(values(statement, "select invariant from ledger_broken_invariant")
                        .contains(invariant));
                walk(statement, entriesMax);
                assertTrue(values(statement, "select invariant from ledger_finding")
                        .contains(invariant));
                owner.rollback();
            }
        }
        Database.assertBooksBalance();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5000})
    void aWalkOverSoundBooksFindsNothingAndVisitsEveryAccount(int entriesMax) throws SQLException {
        try (Connection owner = rewindingOwner();
                Statement statement = owner.createStatement()) {
            walk(statement, entriesMax);
            assertEquals(new TreeSet<>(), values(statement, "select invariant from ledger_finding"));
            assertEquals(
                    values(statement, "select count(*) from ledger_account"),
                    values(statement, "select accounts_checked from ledger_check"));
            owner.rollback();
        }
    }

    @Test
    void theJobAlertsOncePerFindingAndTheMetricShowsItUntilItIsHealed() {
        String change = "update ledger_account set posted_minor = posted_minor + %d where id = '" + account + "'";
        Database.change(change.formatted(1));
        try {
            awaitWalk();
            awaitMetric("balance_is_sum_of_postings", "1.0");
            awaitMetric("no_gap_in_sequence", "0.0");
            assertEquals(List.of("security_alert system failed"), alerts());
            awaitWalk();
            assertEquals(1, alerts().size(), "told again");
        } finally {
            Database.change(change.formatted(-1));
        }
        awaitWalk();
        awaitMetric("balance_is_sum_of_postings", "0.0");
        assertTrue(metrics().contains("bulwark_books_checked_timestamp_seconds 1."), metrics());
    }

    private List<String> alerts() {
        return Database.query("select event_type || ' ' || user_id || ' ' || (details ->> 'status') from audit_event"
                + " where action = 'ledger.books_out_of_balance' and details ->> 'subject' = '" + account
                + "' and details ->> 'invariant' = 'balance_is_sum_of_postings'");
    }

    private static void awaitWalk() {
        Database.change("update ledger_check set started_at = null, finished_at = null");
        Eventually.within(
                WALK_MAX_MILLIS,
                () -> !Database.query("select 1 from ledger_check where finished_at is not null")
                        .isEmpty());
    }

    private void awaitMetric(String invariant, String value) {
        String line = "bulwark_books_broken_invariants{invariant=\"" + invariant + "\"} " + value;
        Eventually.within(WALK_MAX_MILLIS, () -> metrics().contains(line));
    }

    private String metrics() {
        return given().get(metricsUrl).asString();
    }

    /** A transaction that never commits, without triggers and without the constraints that would refuse. */
    private static Connection rewindingOwner() throws SQLException {
        Connection connection = Database.as("postgres");
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local session_replication_role = replica");
            statement.execute("update ledger_check set started_at = null, finished_at = null");
            statement.execute("delete from ledger_finding");
            statement.execute("alter table ledger_account drop constraint ledger_account_not_overdrawn");
        }
        return connection;
    }

    private static void walk(Statement statement, int entriesMax) throws SQLException {
        do {
            statement.execute(STEP.formatted(entriesMax));
        } while (values(statement, "select 1 from ledger_check where finished_at is not null")
                .isEmpty());
    }

    private static TreeSet<String> values(Statement statement, String sql) throws SQLException {
        TreeSet<String> values = new TreeSet<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
