package dev.bulwark.loans;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuoteResourceTest {

    private static final String QUOTE = "/api/loans/quote";

    @Inject
    Bank bank;

    private static Person officer;

    @BeforeEach
    void hire() {
        if (officer == null) {
            officer = bank.staff("loan_officer");
        }
    }

    @AfterEach
    void clear() {
        Database.change("delete from loan_product where name <> 'personal'");
        Database.change("delete from loan_holiday");
    }

    private static Response quote(Map<String, Object> body) {
        return officer.post(QUOTE, body);
    }

    private static Map<String, Object> body(String member, Object value) {
        Map<String, Object> body = new HashMap<>(Map.of("loan_amount", "10000.00"));
        body.put(member, value);
        return body;
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /** A product like personal, but for what is said. */
    private static void lend(String name, String columns, String values) {
        Database.change(
                "insert into loan_product (name, currency, min_minor, max_minor, term_min, term_max, term_default,"
                        + " rate_percent, method, day_count, business_day_rule, " + columns + ") values ('" + name
                        + "', " + values
                        + ")");
    }

    @Test
    void aLoanOfficerQuotesThePersonalLoanByAmountAlone() {
        quote(Map.of("loan_amount", "10000"))
                .then()
                .statusCode(200)
                .body("product", equalTo("personal"))
                .body("loan_amount", equalTo("10000.00"))
                .body("currency", equalTo("EUR"))
                .body("term_months", equalTo(36))
                .body("rate_percent", equalTo("8.9"))
                .body("fee", equalTo("100.00"))
                .body("payout", equalTo("9900.00"))
                .body("payout_date", equalTo(today().toString()))
                .body("allocation_order", contains("penalty", "fee", "interest", "principal"))
                .body("schedule", hasSize(36))
                .body("schedule[0].due_date", equalTo(today().plusMonths(1).toString()))
                .body("schedule[35].balance", equalTo("0.00"));
    }

    @Test
    void theTotalsAreThoseOfTheLines() {
        JsonPath quote = quote(body("term_months", 24)).jsonPath();
        assertEquals(quote.getString("total_paid"), sum(quote, "schedule.payment"));
        assertEquals(quote.getString("total_interest"), sum(quote, "schedule.interest"));
        assertEquals("10000.00", sum(quote, "schedule.principal"));
        BigDecimal cost = new BigDecimal(quote.getString("total_interest")).add(new BigDecimal(quote.getString("fee")));
        assertEquals(cost.toPlainString(), quote.getString("total_cost"));
        assertTrue(new BigDecimal(quote.getString("apr_percent"))
                        .compareTo(new BigDecimal(quote.getString("rate_percent")))
                > 0);
    }

    private static String sum(JsonPath quote, String path) {
        return quote.getList(path, String.class).stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    @Test
    void eachLineCanBeComputedFromItsReasons() {
        JsonPath quote =
                quote(body("first_due_date", today().plusDays(40).toString())).jsonPath();
        BigDecimal carry = BigDecimal.ZERO.setScale(10);
        BigDecimal balance = new BigDecimal("10000.00");
        for (int n = 0; n < 36; n++) {
            Map<String, Object> line = quote.getMap("schedule[" + n + "]");
            Map<String, String> why = quote.getMap("schedule[" + n + "].why", String.class, String.class);
            BigDecimal exact = balance.multiply(new BigDecimal(why.get("rate_percent")))
                    .multiply(new BigDecimal(why.get("days")))
                    .divide(new BigDecimal(36_000), 10, RoundingMode.HALF_EVEN);
            assertEquals(why.get("days") + "/360", why.get("day_count_fraction"));
            assertEquals(exact.toPlainString(), why.get("interest_exact"));
            assertEquals(carry.toPlainString(), why.get("carry_in"));
            carry = new BigDecimal(why.get("carry_out"));
            balance = balance.subtract(new BigDecimal((String) line.get("principal")));
            assertEquals(balance.toPlainString(), line.get("balance"));
        }
    }

    @Test
    void aProductThatIsUnknownOrNoLongerLentIsNamed() {
        lend("retired", "active", "'EUR', 100, 1000000, 1, 12, 12, 5, 'annuity', 'act_360', 'none', false");
        for (String product : List.of("mortgage", "retired", "' or true --", "")) {
            quote(body("product", product))
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains("product"))
                    .body("errors.code", contains("product"));
        }
    }

    @Test
    void aProductInYenHasNoDecimalsAndABulletNoLevel() {
        lend(
                "bullet-jpy",
                "grace_kind, grace_months, fee_fixed_minor",
                "'JPY', 10000, 100000000, 6, 60, 12, 3.125, 'bullet', 'act_act', 'modified_following', 'full_accrued', 2, 500");
        quote(Map.of("loan_amount", "1000000", "product", "bullet-jpy"))
                .then()
                .statusCode(200)
                .body("currency", equalTo("JPY"))
                .body("fee", equalTo("500"))
                .body("level_exact", nullValue())
                .body("schedule[1].payment", equalTo("0"))
                .body(
                        "schedule[1].why.rule",
                        equalTo("no payment: interest waits for the first instalment after grace"))
                .body("schedule[11].principal", equalTo("1000000"));
        quote(Map.of("loan_amount", "1000000.00", "product", "bullet-jpy"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("amount_too_precise"));
    }

    @Test
    void aHolidayOfTheProductsCalendarMovesADueDate() {
        lend("on-days", "calendar", "'EUR', 10000, 1000000, 1, 12, 3, 5, 'annuity', 'act_365f', 'following', 'bank'");
        LocalDate monday = today().plusDays(14);
        monday = monday.plusDays(8 - monday.getDayOfWeek().getValue());
        Database.change("insert into loan_holiday values ('bank', '" + monday + "'), ('elsewhere', '"
                + monday.plusDays(1) + "')");
        Map<String, Object> body = new HashMap<>(body("product", "on-days"));
        body.put("first_due_date", monday.toString());
        quote(body)
                .then()
                .statusCode(200)
                .body("schedule[0].due_date", equalTo(monday.plusDays(1).toString()))
                .body("schedule[0].why.to", equalTo(monday.toString()));
    }

    @Test
    void whatCannotBeRepaidIsRefusedWithTheReason() {
        lend("dear", "active", "'EUR', 100, 100000000, 1, 480, 480, 100, 'annuity', 'thirty_360', 'none', true");
        lend("long", "active", "'JPY', 100, 100000000, 1, 480, 480, 0, 'annuity', 'thirty_360', 'none', true");
        lend("even", "active", "'JPY', 100, 100000000, 1, 480, 480, 0, 'equal_principal', 'act_360', 'none', true");
        assertRefused("loan_interest_not_covered", "dear", "10000.00");
        assertRefused("loan_rounding_too_coarse", "long", "1000");
        assertRefused("loan_instalment_zero", "even", "100");
    }

    private static void assertRefused(String code, String product, String amount) {
        quote(Map.of("loan_amount", amount, "product", product))
                .then()
                .statusCode(422)
                .body("code", equalTo(code));
    }

    @Test
    void aQuoteWritesNothing() {
        String counts = "select (select count(*) from audit_event) || ' ' || (select count(*) from command_record)";
        quote(body("term_months", 12)); // also lets the login of the officer be written
        List<String> before = Database.query(counts);
        quote(body("term_months", 12)).then().statusCode(200);
        assertEquals(before, Database.query(counts));
    }

    @Test
    void whoHasNothingToDoWithLoansGetsNoQuote() {
        bank.staff("teller")
                .post(QUOTE, Map.of("loan_amount", "1000.00"))
                .then()
                .statusCode(403);
    }
}
