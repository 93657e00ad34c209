package dev.bulwark.loans.book;

import static dev.bulwark.support.Database.assertBooksBalance;
import static dev.bulwark.support.Database.change;
import static dev.bulwark.support.Database.query;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What borrowers suffer elsewhere: interest twice, a last instalment that is wrong, a loan that does not end. */
@QuarkusTest
class LoanEndTest {

    private static final LocalDate DAY = LocalDate.of(2012, 1, 31);

    @Inject
    Bank bank;

    @Inject
    Desk desk;

    private String customer;
    private String account;

    @BeforeEach
    void open() {
        desk.staff();
        Person teller = bank.staff("teller");
        customer = Bank.createCustomer(teller);
        account = Bank.openAccount(teller, customer, "EUR");
        Bank.deposit(teller, account, "50000.00");
    }

    @AfterEach
    void checkBooks() {
        assertBooksBalance();
    }

    private UUID paidOut(String terms) {
        UUID loan = UUID.randomUUID();
        change(desk.offer(loan, customer, terms));
        desk.payOut(loan, account, DAY, null);
        return loan;
    }

    private static long income() {
        return Long.parseLong(query(
                        "select posted_minor from ledger_account where id = ledger_bank_account('INTEREST_INCOME', 'EUR')")
                .get(0));
    }

    private static String book(UUID loan) {
        return query("select concat_ws(' ', l.status, b.outstanding_minor, b.accrued_to) from loan l"
                        + " join loan_book b on b.loan_id = l.id where l.id = '" + loan + "'")
                .get(0);
    }

    private static List<String> instalments(UUID loan) {
        return query("select due_date || ' ' || principal_minor + interest_minor from loan_instalment where loan_id = '"
                + loan + "' order by no");
    }

    /** Pays each instalment on its day, and looks at every morning between twice. */
    private void payAsAgreed(UUID loan) {
        for (String instalment : instalments(loan)) {
            LocalDate due = LocalDate.parse(instalment.substring(0, 10));
            Desk.count(List.of(loan), due.minusDays(1));
            Desk.count(List.of(loan), due);
            Desk.count(List.of(loan), due);
            desk.repay(loan, account, Long.parseLong(instalment.substring(11)), due);
        }
    }

    @Test
    void interestIsNeverPostedTwice() {
        UUID loan = paidOut(Offers.USUAL);
        long scheduled =
                Long.parseLong(query("select sum(interest_minor) from loan_instalment where loan_id = '" + loan + "'")
                        .get(0));
        long before = income();
        payAsAgreed(loan);
        assertEquals(scheduled, income() - before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a third of a cent each time     | 10000, 0, 3, 10, 'annuity', 'thirty_360', 'none', 'none', 0
            a rate that never comes out     | 10001, 1, 7, 7.77, 'annuity', 'act_365f', 'none', 'none', 0
            a leap year between two others  | 99999, 9, 12, 13.37, 'annuity', 'act_act', 'none', 'none', 0
            principal in sevenths           | 10000, 0, 7, 9.9, 'equal_principal', 'act_360', 'following', 'none', 0
            flat                            | 77777, 7, 11, 3.333333, 'flat', 'act_act', 'modified_following', 'none', 0
            all at the end                  | 12345, 0, 5, 19.99, 'bullet', 'act_360', 'preceding', 'none', 0
            grace that waits                | 50001, 0, 6, 11, 'annuity', 'act_365f', 'none', 'full_accrued', 2
            grace that becomes principal    | 50001, 0, 6, 11, 'annuity', 'act_365f', 'none', 'full_capitalised', 2
            for nothing                     | 10000, 0, 3, 0, 'annuity', 'thirty_360', 'none', 'none', 0
            """)
    void theLastInstalmentClosesTheLoanAtExactlyZero(String why, String terms) {
        UUID loan = paidOut(terms + ", '{penalty,fee,interest,principal}', 1500, 5, 90");
        payAsAgreed(loan);
        List<String> instalments = instalments(loan);
        String lastDue = instalments.get(instalments.size() - 1).substring(0, 10);
        assertEquals("closed 0 " + lastDue, book(loan), why);
    }

    @Test
    void aPayoffClosesItAndNoDayIsCountedAfterwards() {
        UUID loan = paidOut(Offers.USUAL);
        LocalDate amid = DAY.plusDays(45);
        Desk.count(List.of(loan), amid);
        long owed = Long.parseLong(query("select outstanding_minor from loan_book where loan_id = '" + loan + "'")
                .get(0));
        desk.repay(loan, account, owed, amid);
        assertEquals("closed 0 " + amid, book(loan));
        long before = income();
        Desk.count(List.of(loan), amid.plusDays(400));
        assertEquals("closed 0 " + amid, book(loan));
        assertEquals(before, income());
    }

    @Test
    void aCentThatIsMissingKeepsItOpenAndEndsItWhenItComes() {
        UUID loan = paidOut(Offers.USUAL);
        LocalDate amid = DAY.plusDays(45);
        Desk.count(List.of(loan), amid);
        long owed = Long.parseLong(query("select outstanding_minor from loan_book where loan_id = '" + loan + "'")
                .get(0));
        desk.repay(loan, account, owed - 1, amid);
        assertEquals("active 1 " + amid, book(loan));
        desk.repay(loan, account, 1, amid);
        assertEquals("closed 0 " + amid, book(loan));
    }
}
