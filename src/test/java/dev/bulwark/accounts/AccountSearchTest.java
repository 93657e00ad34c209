package dev.bulwark.accounts;

import static dev.bulwark.support.Bank.createCustomer;
import static dev.bulwark.support.Bank.openAccount;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AccountSearchTest {

    @Inject
    Bank bank;

    private Person teller;
    private String customer;
    private String account;
    private String iban;

    @BeforeEach
    void open() {
        teller = bank.staff("teller");
        customer = createCustomer(teller);
        account = openAccount(teller, customer, "EUR");
        iban = teller.get("/api/accounts/{id}", account).path("iban");
    }

    private static Response search(Person person, String term) {
        return person.post("/api/accounts/search", Map.of("search_term", term));
    }

    @Test
    void findsAnAccountByItsIbanHoweverItIsWritten() {
        for (String term : List.of(
                iban, iban.replaceAll("(.{4})", "$1 ").strip(), iban.toLowerCase(Locale.ROOT), ' ' + iban + ' ')) {
            search(teller, term)
                    .then()
                    .statusCode(200)
                    .body("items.account_id", contains(account))
                    .body("next_cursor", nullValue());
        }
    }

    @Test
    void findsAnAccountByTheStartAndTheEndOfItsIban() {
        search(teller, iban.substring(0, 20)).then().body("items.account_id", hasItem(account));
        search(teller, iban.substring(14)).then().body("items.account_id", hasItem(account));
        search(teller, iban.substring(iban.length() - 4)).then().body("items.account_id", hasItem(account));
        search(teller, iban.substring(5, 18)).then().body("items", empty());
        search(teller, iban + "1").then().body("items", empty());
    }

    @Test
    void findsByTheIdOfAnAccountAndOfACustomer() {
        String second = openAccount(teller, customer, "USD");
        search(teller, account).then().body("items.account_id", contains(account));
        search(teller, customer).then().body("items.account_id", contains(account, second));
        search(teller, "01937f3c-2f5b-7c3e-9a41-5d2f8e6b7a15").then().body("items", empty());
    }

    @Test
    void pagesWithoutGapsOrRepeats() {
        String second = openAccount(teller, customer, "USD");
        String third = openAccount(teller, customer, "JPY");
        Response first = teller.post("/api/accounts/search", Map.of("search_term", customer, "limit", 2));
        first.then().body("items.account_id", contains(account, second));
        teller.post(
                        "/api/accounts/search",
                        Map.of("search_term", customer, "limit", 2, "cursor", first.path("next_cursor")))
                .then()
                .body("items.account_id", contains(third))
                .body("next_cursor", nullValue());
    }

    @Test
    void showsACustomerItsOwnAccountsOnly() {
        String foreign = openAccount(teller, createCustomer(teller), "EUR");
        String foreignIban = teller.get("/api/accounts/{id}", foreign).path("iban");
        Person owner = bank.customer(customer);
        search(owner, iban).then().statusCode(200).body("items.account_id", contains(account));
        search(owner, iban.substring(0, 4)).then().body("items", hasSize(1));
        for (String term : List.of(foreign, foreignIban, foreignIban.substring(10))) {
            search(owner, term).then().statusCode(200).body("items.account_id", not(hasItem(foreign)));
        }
        search(bank.staff("compliance"), iban).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table account; --",
                "%' or '1'='1",
                "%%%%",
                "____",
                "DE__",
                "<script>alert(1)</script>",
                "error",
                "abc",
                "ẞẞẞẞ"
            })
    void answersWhatMatchesNothingWithAnEmptyPage(String term) {
        search(teller, term).then().statusCode(200).body("items", empty()).body("next_cursor", nullValue());
        assertFalse(search(teller, term).asString().toLowerCase(Locale.ROOT).contains("error"));
        assertFalse(search(teller, iban).asString().toLowerCase(Locale.ROOT).contains("error"));
    }

    @Test
    void namesEveryBadField() {
        teller.post("/api/accounts/search", Map.of("search_term", "x", "limit", 201))
                .then()
                .statusCode(400)
                .body("errors.field", contains("limit", "search_term"));
        search(teller, "x".repeat(101)).then().statusCode(400);
        teller.post("/api/accounts/search", Map.of("search_term", iban, "cursor", "%"))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("cursor"))
                .body("errors[0].in", equalTo("body"));
        teller.post("/api/accounts/search", Map.of()).then().statusCode(400).body(containsString("search_term"));
    }

    /** A plan made without looking at the values, as for a statement that was prepared and used often. */
    @Test
    void isServedByTheIndexesAndNeverByAScan() throws SQLException {
        String sql = AccountRepository.BY_IBAN
                .replaceAll(":ownerId", "\\$1")
                .replaceAll(":iban", "\\$2")
                .replaceAll(":after", "\\$3")
                .replaceAll(":limit", "\\$4");
        StringBuilder plan = new StringBuilder();
        try (Connection connection = Database.as("postgres");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local plan_cache_mode = force_generic_plan");
            statement.execute("set local enable_seqscan = off");
            statement.execute("set local enable_indexscan = off");
            statement.execute("prepare search (uuid, text, uuid, bigint) as " + sql);
            try (ResultSet rows = statement.executeQuery("explain execute search (null, '" + iban + "', null, 51)")) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            statement.execute("deallocate search");
            connection.rollback();
        }
        assertTrue(plan.indexOf("BitmapOr") > 0, plan::toString);
        assertTrue(plan.indexOf("Bitmap Index Scan on account_by_iban_start") > 0, plan::toString);
        assertTrue(plan.indexOf("Bitmap Index Scan on account_by_iban_end") > 0, plan::toString);
        assertFalse(plan.indexOf("Seq Scan on account") > 0, plan::toString);
    }
}
