package dev.bulwark.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Aftermath.Findings;
import dev.bulwark.support.Bank.Person;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the crash proof would say if something were wrong: each wrong is done behind the triggers, told, and rolled back. */
@QuarkusTest
class AftermathTest {

    private static final String COPY_OF_TRANSFER = "insert into transfer select gen_random_uuid(), kind,"
            + " debit_account_id, credit_account_id, amount_minor, currency, reference, booked_at, booked_by,"
            + " debit_entry_no + 100, credit_entry_no + 100, debit_posted_minor, credit_posted_minor, value_date"
            + " from transfer where id = '%s'";

    @Inject
    Bank bank;

    private final Receipts receipts = new Receipts();
    private Person teller;
    private UUID from;
    private UUID to;
    private UUID transferId;
    private UUID captureId;
    private MoneyCommand transfer;

    @BeforeEach
    void moveMoney() {
        teller = bank.staff("teller");
        from = UUID.fromString(Bank.openAccount(teller, Bank.createCustomer(teller), "EUR"));
        to = UUID.fromString(Bank.openAccount(teller, Bank.createCustomer(teller), "EUR"));
        send(MoneyCommand.deposit(Bank.newKey(), from, 100_00));
        transfer = MoneyCommand.transfer(Bank.newKey(), from, to, 30_05);
        transferId = send(transfer);
        MoneyCommand hold = MoneyCommand.hold(Bank.newKey(), from, 7_50);
        UUID holdId = send(hold);
        captureId = send(MoneyCommand.capture(Bank.newKey(), hold, holdId, to));
        send(MoneyCommand.hold(Bank.newKey(), to, 1_00));
    }

    private UUID send(MoneyCommand command) {
        receipts.sent(command);
        String id = teller.post(command.kind().path(), command.key(), command.body())
                .then()
                .statusCode(201)
                .extract()
                .path(command.kind().idMember());
        receipts.acknowledged(command, UUID.fromString(id));
        return UUID.fromString(id);
    }

    /** What is found when these statements have been executed, the %s in them being the transfer. */
    private Findings after(String... statements) throws SQLException {
        return after(transferId, statements);
    }

    private Findings after(UUID id, String... statements) throws SQLException {
        try (Connection connection = Database.as("postgres");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica"); // no trigger fires
            for (String sql : statements) {
                assertEquals(1, statement.executeUpdate(sql.formatted(id)), sql);
            }
            Findings found = Aftermath.of(connection, teller.userId(), receipts);
            connection.rollback();
            return found;
        }
    }

    private static String half(UUID id, String counts) {
        return id + " has " + counts;
    }

    @Test
    void findsNothingWhenNothingIsWrong() throws SQLException {
        assertTrue(after().isClean(), () -> "found something");
    }

    @Test
    void aTransferThatWasNeverAcknowledgedMayBeBookedOrNot() throws SQLException {
        MoneyCommand unanswered = MoneyCommand.transfer(Bank.newKey(), from, to, 1_00);
        receipts.sent(unanswered);
        assertTrue(after().isClean(), "not booked");
        teller.post(unanswered.kind().path(), unanswered.key(), unanswered.body())
                .then()
                .statusCode(201);
        assertTrue(after().isClean(), "booked");
    }

    @Test
    void anAcknowledgedTransferIsLostWithAllItsTraces() throws SQLException {
        Findings found = after(
                "delete from transfer where id = '%s'",
                "delete from command_record where answer like '%%%s%%'",
                "delete from outbox_event where subject_id = '%s'",
                "delete from audit_event where details ->> 'transfer_id' = '%s'");
        assertEquals(1, found.lost().size(), found::toString);
        assertFalse(found.broken().isEmpty(), "the balances still count it");
    }

    @Test
    void anAcknowledgedTransferOfAnotherAmountIsLost() throws SQLException {
        assertEquals(
                1,
                after("update transfer set amount_minor = 3004 where id = '%s'")
                        .lost()
                        .size());
    }

    @Test
    void aRetryThatWouldNotGetTheFirstAnswerIsALoss() throws SQLException {
        String other = "update command_record set answer = replace(answer, '%1$s', '" + UUID.randomUUID()
                + "') where answer like '%%%1$s%%'";
        assertEquals(1, after(other).lost().size());
    }

    @Test
    void aTransferIsDoubled() throws SQLException {
        Findings found = after(COPY_OF_TRANSFER);
        assertEquals(1, found.doubled().size(), found::toString);
        assertTrue(found.doubled().get(0).startsWith("transfer " + transfer.key()), found::toString);
        assertEquals(1, after(captureId, COPY_OF_TRANSFER).doubled().size(), "a capture too");
    }

    @Test
    void aKeyWithTwoAnswersIsDoubled() throws SQLException {
        receipts.acknowledged(transfer, UUID.randomUUID());
        assertEquals(1, after().doubled().size());
    }

    @Test
    void aTransferWithoutItsAnswerAuditEventOrOutboxEventIsHalf() throws SQLException {
        assertEquals(
                half(transferId, "1 rows, 0 answers, 1 audit events and 1 outbox events"),
                after("delete from command_record where answer like '%%%s%%'")
                        .half()
                        .get(0));
        assertEquals(
                half(transferId, "1 rows, 1 answers, 1 audit events and 0 outbox events"),
                after("delete from outbox_event where subject_id = '%s'").half().get(0));
        Findings unaudited = after("delete from audit_event where details ->> 'transfer_id' = '%s'");
        assertTrue(
                unaudited.half().contains(half(transferId, "1 rows, 1 answers, 0 audit events and 0 outbox events")),
                unaudited::toString);
        assertEquals(2, unaudited.half().size(), "the outbox event is of no audit event");
    }

    @Test
    void answerAuditEventAndOutboxEventWithoutATransferAreHalf() throws SQLException {
        assertEquals(
                half(transferId, "0 rows, 1 answers, 1 audit events and 1 outbox events"),
                after("delete from transfer where id = '%s'").half().get(0));
    }

    @Test
    void aSecondAuditEventOrOutboxEventIsHalf() throws SQLException {
        String audited = "insert into audit_event select gen_random_uuid(), occurred_at, event_type, user_id, action,"
                + " ip_address, user_agent, details from audit_event where details ->> 'transfer_id' = '%s'";
        assertEquals(
                half(transferId, "1 rows, 1 answers, 2 audit events and 1 outbox events"),
                after(audited).half().get(0));
        String told = "insert into outbox_event select gen_random_uuid(), type, subject_id, occurred_at"
                + " from outbox_event where subject_id = '%s'";
        assertEquals(1, after(told).half().size());
        assertEquals(
                1,
                after("update outbox_event set subject_id = gen_random_uuid() where subject_id = '%s'").half().stream()
                        .filter(line -> line.startsWith("outbox event"))
                        .count());
    }

    @Test
    void aBalanceThatIsNotTheSumOfWhatWasDoneIsBroken() throws SQLException {
        Findings found = after("update ledger_account set posted_minor = posted_minor + 1 where id ="
                + " (select debit_account_id from transfer where id = '%s')");
        assertTrue(found.broken().stream().anyMatch(line -> line.startsWith("account " + from)), found::toString);
        assertTrue(found.broken().stream().anyMatch(line -> line.startsWith("sum_is_zero")), found::toString);
    }

    @Test
    void aPendingAmountThatNoHoldExplainsIsBroken() throws SQLException {
        Findings found = after("update ledger_account set pending_minor = pending_minor + 1 where id ="
                + " (select credit_account_id from transfer where id = '%s')");
        assertTrue(found.broken().stream().anyMatch(line -> line.startsWith("account " + to)), found::toString);
        assertTrue(
                found.broken().stream().anyMatch(line -> line.startsWith("pending_is_sum_of_holds")), found::toString);
    }

    @Test
    void whatNobodyAskedForIsBroken() throws SQLException {
        teller.post("/api/accounts/transfer", Bank.newKey(), Bank.transfer(from.toString(), to.toString(), "1.00"))
                .then()
                .statusCode(201);
        assertFalse(after().broken().isEmpty());
    }
}
