package dev.bulwark.customers;

import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CustomerSearchTest {

    private static final String SEARCH = "/api/customers/search";

    @Inject
    Bank bank;

    private Person teller;

    @BeforeEach
    void hireTeller() {
        teller = bank.staff("teller");
    }

    /** Names, numbers and addresses that no other test has: the database is everybody's. */
    static Map<String, Object> somebody(String name) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        Map<String, Object> body = new HashMap<>();
        body.put("name", name);
        body.put("email", UUID.randomUUID() + "@Search.Test");
        body.put("phone", "+1" + random.nextLong(2_000_000_000L, 9_999_999_999L));
        body.put(
                "ssn",
                String.format("%03d-%02d-%04d", random.nextInt(1000), random.nextInt(100), random.nextInt(10000)));
        return body;
    }

    /** A word that no other customer has. */
    static String rareWord() {
        StringBuilder word = new StringBuilder("Q");
        ThreadLocalRandom.current().ints(10, 'a', 'z' + 1).forEach(word::appendCodePoint);
        return word.toString();
    }

    private String create(Map<String, Object> body) {
        return teller.post("/api/customers/create", body)
                .then()
                .statusCode(201)
                .extract()
                .path("customer_id");
    }

    private Response search(String term) {
        return teller.post(SEARCH, Map.of("search_term", term));
    }

    private void finds(String term, String id) {
        search(term).then().statusCode(200).body("items.customer_id", hasItem(id));
    }

    private void misses(String term, String id) {
        search(term).then().statusCode(200).body("items.customer_id", not(hasItem(id)));
    }

    @Test
    void findsByTheWholeSsnWithAndWithoutDashes() {
        Map<String, Object> body = somebody("Ada Search");
        String ssn = (String) body.get("ssn");
        String id = create(body);
        for (String term : List.of(ssn, ssn.replace("-", ""), ssn.replace('-', ' '), ' ' + ssn + ' ')) {
            finds(term, id);
        }
        misses(ssn.substring(0, 10), id);
        misses('+' + ssn, id);
    }

    @Test
    void findsByTheLastFourDigitsOfTheSsn() {
        Map<String, Object> body = somebody("Ada Search");
        String id = create(body);
        String end = body.get("ssn").toString().substring(7);
        Response found = search(end);
        found.then().statusCode(200).body("items.customer_id", hasItem(id));
        assertEquals(
                List.of(),
                found.<List<String>>path("items.ssn").stream()
                        .filter(ssn -> !ssn.endsWith(end))
                        .toList());
    }

    @Test
    void findsByTheEmailAddressInAnyCaseAndByNoPartOfIt() {
        Map<String, Object> body = somebody("Ada Search");
        String email = (String) body.get("email");
        String id = create(body);
        finds(email, id);
        finds(email.toLowerCase(Locale.ROOT), id);
        finds(' ' + email.toUpperCase(Locale.ROOT), id);
        misses(email.substring(1), id);
        misses('%' + email.substring(1), id);
        misses("@Search.Test", id);
    }

    @Test
    void findsByThePhoneNumberHoweverItIsWritten() {
        Map<String, Object> body = somebody("Ada Search");
        String phone = (String) body.get("phone");
        String id = create(body);
        for (String term : List.of(
                phone,
                phone.substring(1),
                phone.substring(2),
                "00" + phone.substring(1),
                phone.replaceAll("\\+1(...)(...)(....)", "($1) $2-$3"))) {
            finds(term, id);
        }
        misses(phone.substring(3), id);
    }

    /** Each pair is a name, with a word that nobody else has, and what it is searched by. */
    private static final List<List<String>> NAMES = List.of(
            List.of("Nguyễn Văn %s", "nguyen van"),
            List.of("Łukasz Żółw %s", "LUKASZ zolw"),
            List.of("Søren Ærø %s", "soren aero"),
            List.of("Đặng Thị %s", "dang"),
            List.of("Groß %s", "GROSS"),
            List.of("Zoe\u0308 %s", "zoë"),
            List.of("Jean-Luc %s", "luc jean"),
            List.of("Ana D'Angelo %s", "d’angelo"),
            List.of("Ana D'Angelo %s", "dangelo"),
            List.of("Ana D'Angelo %s", "angelo"),
            List.of("李小龙 %s", "李"));

    @Test
    void findsANameWithoutItsAccentsCaseAndOrder() {
        for (List<String> pair : NAMES) {
            String rare = rareWord();
            String term = pair.get(1);
            String id = create(somebody(String.format(pair.get(0), rare)));
            finds(term + ' ' + rare, id);
            finds(rare.toUpperCase(Locale.ROOT) + ", " + term, id);
            misses(rareWord() + ' ' + term, id);
        }
    }

    @Test
    void findsANameByTheBeginningOfAnyWordAndByNoOtherPart() {
        String rare = rareWord();
        String id = create(somebody("Ada " + rare));
        for (int end = 6; end <= rare.length(); end++) {
            search(rare.substring(0, end)).then().statusCode(200).body("items.customer_id", contains(id));
        }
        finds("ad " + rare, id);
        finds("a " + rare, id);
        misses("b " + rare, id);
        misses("adam " + rare, id);
        misses(rare + "x", id);
        misses(rare.substring(1), id);
    }

    @Test
    void comparesEveryWordHoweverManyThereAre() {
        String rare = rareWord();
        String id = create(somebody("Aa Bb Cc Dd Ee Ff Gg Hh Ii Jj " + rare));
        finds("a b c d e f g h i j " + rare, id);
        finds("aa bb cc dd ee ff gg hh ii jj " + rare, id);
        misses("aa bb cc dd ee ff gg hh ii zz " + rare, id);
        misses("a b c d e f g h " + rare + " z", id);
    }

    /** 00 is an international call only where a number follows. */
    @Test
    void findsAShortPhoneNumberThatBeginsWithTwoNoughts() {
        for (int digits : new int[] {7, 8}) {
            Map<String, Object> body = somebody("Ada Search");
            long number = ThreadLocalRandom.current().nextLong((long) Math.pow(10, digits));
            String phone = String.format("00%0" + digits + "d", number);
            body.put("phone", phone);
            String id = create(body);
            finds(phone, id);
            finds(phone.replaceAll("(...)", "$1 "), id);
        }
    }

    @Test
    void findsACorrectedCustomerByWhatIsTrueNow() {
        String before = rareWord();
        String id = create(somebody("Ada " + before));
        String after = rareWord();
        String tag = teller.get("/api/customers/{id}", id).header("ETag");
        Map<String, Object> correction = Map.of("customer_id", id, "name", "Ada " + after, "phone", "+14155550187");
        teller.request()
                .header("If-Match", tag)
                .body(correction)
                .post("/api/customers/update")
                .then()
                .statusCode(200);
        finds(after, id);
        finds("4155550187 ", id);
        search(before).then().body("items", empty());
    }

    @Test
    void showsMasksAndNeitherTheAddressNorWhatWasSearchedFor() {
        Map<String, Object> body = somebody("Ada " + rareWord());
        body.put("address", "77 Zyzzyva Row");
        body.put("date_of_birth", "1990-02-28");
        String id = create(body);
        String ssn = (String) body.get("ssn");
        search(ssn)
                .then()
                .body("items.find { it.customer_id == '" + id + "' }.ssn", equalTo("***-**-" + ssn.substring(7)))
                .body(not(containsString(ssn)));
        String phone = (String) body.get("phone");
        search(phone)
                .then()
                .body("items[0].customer_id", equalTo(id))
                .body("items[0].phone", equalTo("+*******" + phone.substring(10)))
                .body("items[0].date_of_birth", equalTo("1990-**-**"))
                .body("items[0].status", equalTo("active"))
                .body("items[0].created_at", endsWith("Z"))
                .body("items[0]", aMapWithSize(8))
                .body(not(containsString("Zyzzyva")))
                .body(not(containsString(phone.substring(2))));
    }

    private static final List<String> PAYLOADS = List.of(
            "' OR '1'='1",
            "'; DROP TABLE users; --",
            "' UNION SELECT * FROM users --",
            "<script>alert(\"XSS\")</script>",
            "javascript:alert(\"XSS\")",
            "<img src=x onerror=alert(\"XSS\")>",
            "%",
            "_",
            "__",
            "%da",
            "a%",
            "ad_",
            "\\",
            "\"",
            "'",
            "ada\\",
            "\"ada\"",
            "error",
            "$$",
            "@",
            "%@%",
            "-- -",
            "12",
            "١٢٣٤",
            "1234567890123456789012");

    @Test
    void takesEveryCharacterAsItself() {
        create(somebody("Ada Search"));
        for (String term : PAYLOADS) {
            Response answer = search(term);
            answer.then().statusCode(200).body("items", empty()).body("next_cursor", nullValue());
            assertFalse(answer.asString().toLowerCase(Locale.ROOT).contains("error"));
            assertFalse(answer.asString().contains(term) && term.length() > 2);
        }
    }

    @Test
    void refusesATermOfSingleLetters() {
        for (String term : List.of("a", "a b", "x ' -", "É")) {
            search(term)
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("search_term"))
                    .body("errors[0].in", equalTo("body"))
                    .body("errors[0].code", equalTo("too_short"));
        }
        search("ß").then().statusCode(200); // two letters to whoever has no such key
    }

    @Test
    void tellsNothingOfACustomerThatItDidNotFind() {
        Response nobody = search(rareWord());
        assertEquals("{\"items\":[],\"next_cursor\":null}", nobody.asString());
        assertNull(nobody.path("next_cursor"));
    }
}
