package dev.bulwark.customers;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies in the tables, and what happens when somebody changes it there. */
@QuarkusTest
class CustomerStorageTest {

    private static final String GET = "/api/customers/{id}";
    private static final String TABLES = "select table_name from information_schema.tables"
            + " where table_schema = current_schema() and table_type = 'BASE TABLE'";

    @Inject
    Bank bank;

    private Person teller;

    @BeforeEach
    void hireTeller() {
        teller = bank.staff("teller");
    }

    @Test
    void leavesNoPersonalValueInAnyTable() {
        Map<String, Object> body = CustomerResourceTest.full();
        body.putAll(Map.of(
                "name", "Quisling Zyzzyva",
                "email", "zyzzyva@customer.test",
                "phone", "+14159990187",
                "ssn", "987-65-4321",
                "date_of_birth", "1977-11-13",
                "address", "77 Zyzzyva Row"));
        String id = teller.post("/api/customers/create", Bank.newKey(), body).path("customer_id");
        teller.get(GET, id).then().statusCode(200);

        String stored = everythingStored();
        assertTrue(stored.contains(id), "the canary: the dump does hold what is stored in clear");
        for (Object value : body.values()) {
            String text = value.toString();
            assertFalse(stored.contains(text), text);
            assertFalse(stored.contains(hex(text)), text);
        }
        assertFalse(stored.contains("987654321"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "email", "phone", "ssn", "date_of_birth", "address"})
    void failsClosedWhenTwoRowsAreSwapped(String column) {
        String one = Bank.createCustomer(teller);
        String other = teller.post("/api/customers/create", CustomerResourceTest.full())
                .path("customer_id");
        int changed = Database.change("update customer c set " + column + "_sealed = o." + column
                + "_sealed from customer o" + " where c.id = '" + one + "' and o.id = '" + other + "'");

        assertEquals(1, changed);
        answersNothingOf(one);
    }

    @Test
    void failsClosedWhenTwoColumnsOfARowAreSwapped() {
        String id = Bank.createCustomer(teller);
        Database.change(
                "update customer set name_sealed = ssn_sealed, ssn_sealed = name_sealed where id = '" + id + "'");
        answersNothingOf(id);
    }

    @Test
    void failsClosedWhenOneBitIsFlipped() {
        String id = Bank.createCustomer(teller);
        Database.change("update customer set email_sealed = set_bit(email_sealed, 300, 1 - get_bit(email_sealed, 300))"
                + " where id = '" + id + "'");
        answersNothingOf(id);
    }

    @Test
    void failsClosedWhenTheKeyBelongsToAnother() {
        String one = Bank.createCustomer(teller);
        String other = Bank.createCustomer(teller);
        Database.change("update data_key k set wrapped = o.wrapped from data_key o" + " where k.subject_id = '" + one
                + "' and o.subject_id = '" + other + "'");
        answersNothingOf(one);
    }

    @Test
    void failsClosedWhenTheKeyIsGone() {
        String id = Bank.createCustomer(teller);
        Database.change("delete from data_key where subject_id = '" + id + "'");
        answersNothingOf(id);
    }

    private void answersNothingOf(String id) {
        teller.get(GET, id)
                .then()
                .statusCode(500)
                .body("code", equalTo("internal_error"))
                .body(not(containsString("sealed")))
                .body(not(containsString("Cipher")))
                .body(not(containsString("Ada")))
                .body(not(containsString("6789")));
    }

    /** Every row of every table as text; bytea shows as hexadecimal digits. */
    private static String everythingStored() {
        return Database.query(TABLES).stream()
                .flatMap(table -> Database.query("select t::text from \"" + table + "\" t").stream())
                .collect(Collectors.joining("\n"));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
