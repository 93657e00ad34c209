package dev.bulwark.customers;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

    private static final List<String> SEALED = List.of("name", "email", "phone", "ssn", "date_of_birth", "address");
    private static final long SEED = 20260131;
    private static final int MUTATIONS = Integer.getInteger("cipher.mutations", 100);

    /** Less than the limit of a user. */
    private static final int READS_OF_ONE_TELLER = 200;

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
        Map<String, Object> corrected = Map.of(
                "name", "Wombat Xylograph",
                "email", "xylograph@customer.test",
                "phone", "+14159990198",
                "ssn", "978-65-4321",
                "date_of_birth", "1978-12-14",
                "address", "88 Xylograph Row");
        update(id, corrected).then().statusCode(200);
        teller.post(
                        "/api/customers/reveal",
                        Bank.newKey(),
                        Map.of(
                                "customer_id",
                                id,
                                "fields",
                                List.of("ssn", "phone", "date_of_birth"),
                                "reason",
                                "Xylograph asks"))
                .then()
                .statusCode(200)
                .body("ssn", equalTo("978-65-4321"));

        String stored = everythingStored();
        assertTrue(stored.contains(id), "the canary: the dump does hold what is stored in clear");
        List<Object> values = new ArrayList<>(body.values());
        values.addAll(corrected.values());
        values.add("Xylograph");
        for (Object value : values) {
            String text = value.toString();
            assertFalse(stored.contains(text), text);
            assertFalse(stored.contains(hex(text)), text);
        }
        assertFalse(stored.contains("987654321"));
    }

    private Response update(String id, Map<String, Object> changes) {
        Map<String, Object> body = new HashMap<>(changes);
        body.put("customer_id", id);
        return teller.request()
                .header("If-Match", teller.get(GET, id).header("ETag"))
                .header("Idempotency-Key", Bank.newKey())
                .body(body)
                .post("/api/customers/update");
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

    /** In full: {@code ./mvnw test -Dtest=CustomerStorageTest -Dcipher.mutations=1000}. */
    @Test
    void failsClosedWhateverIsDoneToACipher() throws SQLException {
        String one = teller.post("/api/customers/create", CustomerResourceTest.full())
                .path("customer_id");
        String other = teller.post("/api/customers/create", CustomerResourceTest.full())
                .path("customer_id");
        Random random = new Random(SEED);
        List<String> opened = new ArrayList<>();
        Person reader = teller;
        try (Connection connection = Database.as("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create temporary table before as table customer with no data");
            for (int n = 0; n < MUTATIONS; n++) {
                String column = SEALED.get(random.nextInt(SEALED.size())) + "_sealed";
                String mutation = mutation(random, column, other);
                String where = " where id = '" + one + "'";
                statement.execute("truncate before; insert into before select * from customer" + where);
                assertEquals(1, statement.executeUpdate("update customer set " + column + " = " + mutation + where));
                if (n % READS_OF_ONE_TELLER == 0) {
                    reader = bank.staff("teller");
                }
                int status = reader.get(GET, one).statusCode();
                if (status != 500) {
                    opened.add(status + " after " + column + " = " + mutation);
                }
                statement.execute("update customer set " + column + " = (select " + column + " from before)" + where);
            }
        }
        assertEquals(List.of(), opened);
        teller.get(GET, one).then().statusCode(200).body("ssn", startsWith("***-**-"));
    }

    private static String mutation(Random random, String column, String otherId) {
        String otherColumn = SEALED.get(random.nextInt(SEALED.size())) + "_sealed";
        int at = random.nextInt(1_000_000);
        String bit = at + " % (octet_length(" + column + ") * 8)";
        String from = " from customer o where o.id = '" + otherId + "')";
        return switch (random.nextInt(5)) {
            case 0 -> otherColumn.equals(column) ? "''" : otherColumn;
            case 1 -> "(select o." + otherColumn + from;
            case 2 -> "substring(" + column + " for " + at + " % octet_length(" + column + "))";
            case 3 -> column + " || '\\x00'";
            default -> "set_bit(" + column + ", " + bit + ", 1 - get_bit(" + column + ", " + bit + "))";
        };
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
    static String everythingStored() {
        return Database.query(TABLES).stream()
                .flatMap(table -> Database.query("select t::text from \"" + table + "\" t").stream())
                .collect(Collectors.joining("\n"));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
