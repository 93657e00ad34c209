package dev.bulwark.loans.book;

import static dev.bulwark.support.Database.assertBooksBalance;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.loans.schedule.BusinessDayRule;
import dev.bulwark.loans.schedule.DayCount;
import dev.bulwark.loans.schedule.Grace;
import dev.bulwark.loans.schedule.Method;
import dev.bulwark.platform.problem.ProblemException;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Loans from the payout to the last cent, whatever people do: they pay in time, late, too little, too much, early or never;
 * the bank gives new terms, gives up, and takes in after all. After every step the bank's accounts are the sums of what the
 * loans say. {@code -Dloan.lives=10000} for more of them, {@code -Dloan.seed} to see one run again.
 */
@QuarkusTest
class LoanLivesTest {

    private static final int LIVES = Integer.getInteger("loan.lives", 60);
    private static final long SEED = Long.getLong("loan.seed", System.nanoTime());
    private static final LocalDate START = LocalDate.of(2010, 1, 4);

    /** Then every loan that is still open is paid off or given up. */
    private static final LocalDate END = START.plusDays(700);

    private static final int ACCOUNTS = 8;

    /** What the bank's accounts say, each less what the loans say: nothing but zeros, always. */
    private static final String DIFFERENCES = """
            select concat_ws(' ', a.receivable + b.outstanding, a.suspense - b.suspended, a.overpayment - b.overpaid,
                             a.recovery - b.recovered, a.written_off + w.lost)
            from (select sum(outstanding_minor) as outstanding, sum(suspended_minor) as suspended,
                         sum(overpaid_minor) as overpaid, sum(recovered_minor) as recovered
                  from loan_book where currency = 'EUR') b,
                 (select coalesce(sum(w.amount_minor - w.unearned_minor), 0) as lost
                  from loan_write_off w join loan l on l.id = w.loan_id where l.currency = 'EUR') w,
                 (select sum(posted_minor) filter (where id = ledger_bank_account('LOAN_RECEIVABLE', 'EUR')) as receivable,
                         sum(posted_minor) filter (where id = ledger_bank_account('INTEREST_SUSPENSE', 'EUR')) as suspense,
                         sum(posted_minor) filter (where id = ledger_bank_account('LOAN_OVERPAYMENT', 'EUR')) as overpayment,
                         sum(posted_minor) filter (where id = ledger_bank_account('LOAN_RECOVERY', 'EUR')) as recovery,
                         sum(posted_minor) filter (where id = ledger_bank_account('LOAN_WRITE_OFF', 'EUR')) as written_off
                  from ledger_account
                  where id in (ledger_bank_account('LOAN_RECEIVABLE', 'EUR'), ledger_bank_account('INTEREST_SUSPENSE', 'EUR'),
                               ledger_bank_account('LOAN_OVERPAYMENT', 'EUR'), ledger_bank_account('LOAN_RECOVERY', 'EUR'),
                               ledger_bank_account('LOAN_WRITE_OFF', 'EUR'))) a
            """;

    private static final String ZEROS = "0 0 0 0 0";

    private static final String STATE = """
            select l.status, b.outstanding_minor, b.days_past_due, b.non_accrual, b.written_off_minor - b.recovered_minor,
                   (select coalesce(sum(i.principal_minor + i.interest_minor + i.fee_minor + i.penalty_minor
                                        - i.paid_principal_minor - i.paid_interest_minor - i.paid_fee_minor
                                        - i.paid_penalty_minor), 0)
                    from loan_instalment i
                    where i.loan_id = b.loan_id and i.version = b.schedule_version and i.due_date = b.oldest_due)
            from loan l join loan_book b on b.loan_id = l.id where l.id = ?
            """;

    /** What may refuse new terms. */
    private static final Set<String> REFUSALS = Set.of(
            "loan_reschedules_exhausted",
            "loan_principal_repaid",
            "loan_due_dates_unusable",
            "loan_interest_not_covered",
            "loan_instalment_zero",
            "loan_rounding_too_coarse");

    @Inject
    Bank bank;

    @Inject
    Desk desk;

    private final Random random = new Random(SEED);
    private final List<Life> open = new ArrayList<>();
    private final Map<String, Integer> did = new TreeMap<>();
    private Connection database;
    private LocalDate day = START;

    /** @param diligence how likely it is, per look, that something is done */
    private record Life(UUID id, String account, double diligence) {}

    private record State(
            String status, long owed, int daysPastDue, boolean nonAccrual, long recoverable, long nextInstalment) {}

    @Test
    void theBankSaysWhatItsLoansSayAfterEveryStepOfEveryLife() throws SQLException {
        try (Connection connection = Database.as("postgres")) {
            database = connection;
            live();
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError("-Dloan.lives=" + LIVES + " -Dloan.seed=" + SEED + " on " + day + did, failure);
        }
        System.out.println("lives=" + LIVES + " seed=" + SEED + " until=" + day + ' ' + did);
        assertBooksBalance();
        for (String action : List.of("closed", "refunded", "rescheduled", "written off", "recovered", "non-accrual")) {
            assertTrue(did.getOrDefault(action, 0) > 0, () -> action + " never happened: " + did);
        }
    }

    private void live() throws SQLException {
        desk.staff();
        Person teller = bank.staff("teller");
        String customer = Bank.createCustomer(teller);
        List<String> accounts = new ArrayList<>();
        for (int n = 0; n < ACCOUNTS; n++) {
            accounts.add(Bank.openAccount(teller, customer, "EUR"));
            Bank.deposit(teller, accounts.get(n), "9000000.00");
        }
        int born = 0;
        while (born < LIVES || !open.isEmpty()) {
            for (int n = 0; n <= LIVES / 20 && born < LIVES; n++) {
                born += payOut(customer, accounts.get(random.nextInt(ACCOUNTS))) ? 1 : 0;
            }
            night();
            for (Life life : List.copyOf(open)) {
                if (day.isAfter(END) || random.nextDouble() < life.diligence()) {
                    act(life, state(life));
                    assertSums(() -> "after an operation on " + life);
                }
            }
            day = day.plusDays(1L + random.nextInt(20));
        }
    }

    private void assertSums(Supplier<String> when) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(DIFFERENCES);
                ResultSet row = statement.executeQuery()) {
            row.next();
            assertEquals(ZEROS, row.getString(1), when);
        }
    }

    private State state(Life life) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(STATE)) {
            statement.setObject(1, life.id());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new State(
                        row.getString(1),
                        row.getLong(2),
                        row.getInt(3),
                        row.getBoolean(4),
                        row.getLong(5),
                        row.getLong(6));
            }
        }
    }

    /**
     * Most loans are counted together; some only when something is done with them. What was foreseen of a few of them is what
     * the database counts.
     */
    private void night() throws SQLException {
        List<UUID> counted = new ArrayList<>();
        List<Standing> foreseen = new ArrayList<>();
        for (Life life : open) {
            if (random.nextInt(5) > 0) {
                counted.add(life.id());
                if (random.nextInt(10) == 0) {
                    foreseen.add(Projection.to(desk.read(life.id()), day));
                }
            }
        }
        Collections.shuffle(counted, random);
        for (int from = 0; from < counted.size(); from += 1000) {
            Desk.count(counted.subList(from, Math.min(counted.size(), from + 1000)), day);
            assertSums(() -> "after the nights until " + day);
        }
        for (Standing expected : foreseen) {
            Standing counting = desk.read(expected.loan().id());
            assertEquals(expected.book(), counting.book());
            assertEquals(expected.lines(), counting.lines());
            did("foreseen");
        }
    }

    /** Whether these random terms make a loan at all. */
    private boolean payOut(String customer, String account) throws SQLException {
        UUID id = UUID.randomUUID();
        Database.change(desk.offer(id, customer, terms()));
        LocalDate firstDue = random.nextBoolean() ? null : day.plusDays(5L + random.nextInt(50));
        try {
            desk.payOut(id, account, day, firstDue);
        } catch (ProblemException refusal) {
            assertTrue(REFUSALS.contains(refusal.type().code()), refusal::toString);
            return false;
        }
        assertSums(() -> "after the payout of " + id);
        double[] habits = {0.95, 0.6, 0.25, 0.04};
        open.add(new Life(id, account, habits[random.nextInt(habits.length)]));
        did("paid out");
        return true;
    }

    private String terms() {
        int months = 1 + random.nextInt(12);
        Grace.Kind grace = months > 2 && random.nextInt(3) == 0 ? one(Grace.Kind.values()) : Grace.Kind.NONE;
        int free = grace == Grace.Kind.NONE ? 0 : 1 + random.nextInt(2);
        long amount = 10_000 + random.nextInt(1_000_000);
        List<String> order = new ArrayList<>(List.of("penalty", "fee", "interest", "principal"));
        if (random.nextInt(3) == 0) {
            Collections.shuffle(order, random);
        }
        return "%d, %d, %d, %d, '%s', '%s', '%s', '%s', %d, '{%s}', %d, %d, %d"
                .formatted(
                        amount,
                        amount / 100,
                        months,
                        random.nextInt(30),
                        code(one(Method.values())),
                        code(one(DayCount.values())),
                        code(one(BusinessDayRule.values())),
                        code(grace),
                        free,
                        String.join(",", order),
                        random.nextInt(2_000),
                        1 + random.nextInt(10),
                        30 + random.nextInt(60));
    }

    private <E> E one(E[] values) {
        return values[random.nextInt(values.length)];
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void act(Life life, State state) {
        switch (state.status()) {
            case "active" -> service(life, state);
            case "overpaid" -> {
                desk.refund(life.id(), life.account(), day);
                did("refunded");
                end(life);
            }
            case "written_off" -> recover(life, state);
            default -> throw new AssertionError("nothing is left to be done with " + life + state);
        }
    }

    private void service(Life life, State state) {
        if (state.nonAccrual()) {
            did("non-accrual");
        }
        int dice = day.isAfter(END) ? 90 : random.nextInt(100);
        if (state.daysPastDue() > 60 && dice < 25) {
            writeOff(life);
        } else if (dice < 55) {
            pay(life, Math.max(1, state.nextInstalment()));
        } else if (dice < 68) {
            pay(life, 1 + random.nextInt(5_000));
        } else if (dice < 76) {
            pay(life, 1 + state.owed() / (2 + random.nextInt(5)));
        } else if (dice < 84) {
            reschedule(life);
        } else if (dice < 88) {
            pay(life, state.owed() + 1 + random.nextInt(20_000));
        } else {
            payOff(life);
        }
    }

    private void pay(Life life, long minor) {
        RepaymentView paid = desk.repay(life.id(), life.account(), minor, day);
        did(paid.daysPastDue() > 0 ? "paid and still late" : "paid");
        if (paid.status().equals("closed")) {
            did("closed");
            end(life);
        }
    }

    /** With exactly what it owes today: all of it, and nothing is left. */
    private void payOff(Life life) {
        Desk.count(List.of(life.id()), day);
        try {
            RepaymentView paid =
                    desk.repay(life.id(), life.account(), state(life).owed(), day);
            assertEquals("closed 0.00 0.00", paid.status() + ' ' + paid.owed() + ' ' + paid.overpaid());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        did("closed");
        end(life);
    }

    private void reschedule(Life life) {
        try {
            desk.reschedule(
                    life.id(),
                    1 + random.nextInt(12),
                    random.nextBoolean() ? null : day.plusDays(1L + random.nextInt(60)),
                    day);
            did("rescheduled");
        } catch (ProblemException refusal) {
            assertTrue(REFUSALS.contains(refusal.type().code()), refusal::toString);
            did("not rescheduled");
        }
    }

    private void writeOff(Life life) {
        desk.writeOff(life.id(), day);
        did("written off");
        if (random.nextInt(3) == 0) {
            end(life);
        }
    }

    private void recover(Life life, State state) {
        long minor = random.nextBoolean() ? state.recoverable() : 1 + state.recoverable() / 3;
        desk.recover(life.id(), life.account(), minor, day);
        did("recovered");
        if (minor == state.recoverable() || random.nextInt(4) == 0 || day.isAfter(END)) {
            end(life);
        }
    }

    private void did(String what) {
        did.merge(what, 1, Integer::sum);
    }

    private void end(Life life) {
        open.remove(life);
    }
}
