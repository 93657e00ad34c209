package dev.bulwark.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database refuses even if the service's code were wrong or its password known. */
@QuarkusTest
class DatabaseRightsTest {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String APPEND_ONLY = "23001";

    @Inject
    Bank bank;

    private String account;

    @BeforeEach
    void book() {
        Person teller = bank.staff("teller");
        account = Bank.accountWith(teller, "10.00");
        teller.post(
                        "/api/accounts/freeze",
                        Map.of("account_id", account, "direction", "both", "reason", "For a row that must stay"))
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update transfer set amount_minor = 1",
                "delete from transfer",
                "truncate transfer cascade",
                "update audit_event set user_id = 'nobody'",
                "delete from audit_event",
                "truncate audit_event",
                "delete from ledger_account",
                "update ledger_account set currency = 'USD'",
                "update account_event set kind = 'closed'",
                "delete from account_event",
                "truncate account_event",
                "delete from ledger_limit",
                "update command_record set answer = '{}'",
                "update data_key set subject_id = gen_random_uuid()",
                "delete from customer",
                "insert into role_permission values ('teller', 'audit', 'read')",
                "create table mine (id int)",
                "drop table transfer",
                "alter table audit_event disable trigger all",
                "insert into audit_event_before select * from audit_event",
                "update audit_event_default set user_id = 'nobody'",
                "delete from audit_event_before",
                "truncate audit_event_default",
                "drop table audit_event_before",
                "alter table audit_event detach partition audit_event_default",
                "create table mine partition of audit_event for values from ('2099-01-01') to ('2099-02-01')",
                "select audit_months_make(1)",
                "select audit_month_detach('audit_event_before')",
                "delete from audit_retirement",
                "insert into audit_hold default values",
            })
    void theApplicationsRoleMayNot(String sql) {
        assertEquals(INSUFFICIENT_PRIVILEGE, refusal("bulwark_app", sql));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update transfer set amount_minor = amount_minor + 1",
                "delete from transfer",
                "truncate transfer cascade",
                "update audit_event set user_id = 'nobody'",
                "delete from audit_event",
                "truncate audit_event",
                "truncate audit_event_before",
                "truncate audit_event_default",
                "update account_event set changed_by = gen_random_uuid()",
                "update account_event set reason_sealed = null",
                "delete from account_event",
                "truncate account_event"
            })
    void notEvenTheOwnerRewritesHistory(String sql) {
        assertEquals(APPEND_ONLY, refusal("bulwark_owner", sql));
    }

    @Test
    void noStatementTakesABalanceBelowItsLimit() {
        SQLException refused = assertThrows(
                SQLException.class,
                () -> run("bulwark_app", "update ledger_account set posted_minor = -1 where id = '" + account + "'"));
        assertTrue(refused.getMessage().contains("ledger_account_not_overdrawn"), refused.getMessage());
    }

    @Test
    void theInvariantsSeeABalanceThatNobodyBooked() {
        String change = "update ledger_account set posted_minor = posted_minor + %d where id = '" + account + "'";
        Database.change(change.formatted(1));
        try {
            assertEquals(
                    List.of("balance_is_sum_of_postings", "sum_is_zero"),
                    Database.query("select invariant from ledger_broken_invariant order by 1"));
        } finally {
            Database.change(change.formatted(-1));
        }
        Database.assertBooksBalance();
    }

    private static String refusal(String role, String sql) {
        return assertThrows(SQLException.class, () -> run(role, sql)).getSQLState();
    }

    private static void run(String role, String sql) throws SQLException {
        try (Connection connection = Database.as(role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
