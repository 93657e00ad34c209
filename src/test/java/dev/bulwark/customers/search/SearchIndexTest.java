package dev.bulwark.customers.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.customers.Backfills;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Eventually;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.junit.jupiter.api.Test;

/** The index itself: what it holds, how it is asked, and that it goes with the customer. */
@QuarkusTest
class SearchIndexTest {

    private static final int MANY = 230;

    /** More than a request looks at. */
    private static final int FREQUENT = 4 * SearchIndex.SCAN_MAX + 1_000;

    @Inject
    Bank bank;

    @Inject
    SearchIndex index;

    @Inject
    SearchTokens tokens;

    @Inject
    Backfills backfills;

    @Inject
    Mutiny.SessionFactory sessions;

    private record Somebody(String name, String email, String phone, String ssn) implements SearchFields {}

    /** Two words that begin alike with nobody else's. */
    private static String rareWord() {
        StringBuilder word = new StringBuilder("Qx");
        ThreadLocalRandom.current().ints(8, 'a', 'z' + 1).forEach(word::appendCodePoint);
        return word.toString();
    }

    private static Map<String, Object> body(String name) {
        return Map.of("name", name, "email", "ada@customer.test", "phone", "+14155550121", "ssn", ssn());
    }

    private static String ssn() {
        int number = ThreadLocalRandom.current().nextInt(1_000_000_000);
        return String.format("%03d-%02d-%04d", number / 1_000_000, number / 10_000 % 100, number % 10_000);
    }

    private static String create(Person teller, String name) {
        return teller.post("/api/customers/create", body(name))
                .then()
                .statusCode(201)
                .extract()
                .path("customer_id");
    }

    private static List<String> found(Person teller, String term) {
        return teller.post("/api/customers/search", Map.of("search_term", term))
                .then()
                .statusCode(200)
                .extract()
                .path("items.customer_id");
    }

    private static long tokenCount(String customerId) {
        return Database.query("select token from customer_token where customer_id = '" + customerId + "'")
                .size();
    }

    private <T> T inTransaction(Function<Session, Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> sessions.withTransaction(work::apply));
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** More than the largest page holds. */
    @Test
    void meetsEachOfManyOnceWhileOthersAreAdded() {
        Person teller = bank.staff("teller");
        String rare = rareWord();
        String model = create(teller, "Ada " + rare);
        List<String> ids = new ArrayList<>(List.of(model));
        Person hired = bank.staff("teller"); // for the limit of a minute
        for (int n = 1; n < MANY; n++) {
            ids.add(create(hired, "Ada " + rare));
        }
        List<String> met = new ArrayList<>();
        String cursor = null;
        int pages = 0;
        do {
            Map<String, Object> asked = cursor == null
                    ? Map.of("search_term", "ada " + rare, "limit", 100)
                    : Map.of("search_term", "ada " + rare, "limit", 100, "cursor", cursor);
            var page = teller.post("/api/customers/search", asked)
                    .then()
                    .statusCode(200)
                    .extract();
            met.addAll(page.path("items.customer_id"));
            cursor = page.path("next_cursor");
            pages++;
            create(hired, "Ada " + rareWord());
        } while (cursor != null);
        assertEquals(3, pages);
        assertEquals(MANY, new HashSet<>(met).size());
        assertEquals(ids, met, "the oldest first, each once");
    }

    /** Two words that tens of thousands have, and one customer both: a request does a part of the work, the cursor the rest. */
    @Test
    void endsAPageEarlyWhereTwoFrequentWordsRarelyMeet() {
        Person teller = bank.staff("teller");
        String one = rareWord();
        String other = rareWord();
        String id = create(teller, one + ' ' + other);
        makeFrequent(one, 0);
        makeFrequent(other, 1);
        try {
            Response first = teller.post("/api/customers/search", Map.of("search_term", other + ' ' + one));
            first.then().statusCode(200);
            assertEquals(List.of(), first.path("items"));
            Response second = teller.post(
                    "/api/customers/search",
                    Map.of("search_term", other + ' ' + one, "cursor", first.path("next_cursor")));
            second.then().statusCode(200);
            assertEquals(List.of(id), second.path("items.customer_id"));
            assertNull(second.path("next_cursor"));
        } finally {
            Database.change("delete from customer_token where customer_id < '00000001-0000-0000-0000-000000000000'");
        }
    }

    /** Gives the word to customers who are none, and who come before all others: every second number, from this one. */
    private void makeFrequent(String word, int from) {
        int token = tokens.of(SearchTerm.of(word)).get(0);
        Database.change("set session_replication_role = replica; insert into customer_token select " + token
                + ", ('00000000-0000-7000-8000-' || lpad(to_hex(2 * n + " + from
                + "), 12, '0'))::uuid from generate_series(1, " + FREQUENT + ") n");
    }

    @Test
    void replacesWhatACustomerIsFoundBy() {
        Person teller = bank.staff("teller");
        String before = rareWord();
        String id = create(teller, "Ada " + before);
        assertEquals(List.of(id), found(teller, before));
        long count = tokenCount(id);

        String after = rareWord();
        Somebody renamed = new Somebody("Ada " + after, "ada@customer.test", "+14155550121", "123-45-6789");
        inTransaction(session -> index.put(session, UUID.fromString(id), renamed));
        assertEquals(
                List.of(UUID.fromString(id)),
                inTransaction(session -> index.find(session, SearchTerm.of(after), SearchIndex.START, 10))
                        .ids()
                        .stream()
                        .filter(UUID.fromString(id)::equals)
                        .toList());
        assertTrue(Math.abs(count - tokenCount(id)) <= 2, "no token of before is left");
        assertEquals(List.of(), found(teller, after), "its row still says otherwise, and the row decides");
    }

    @Test
    void forgetsACustomer() {
        Person teller = bank.staff("teller");
        String rare = rareWord();
        String id = create(teller, "Ada " + rare);
        inTransaction(session -> index.remove(session, UUID.fromString(id)));
        assertEquals(0, tokenCount(id));
        assertEquals(List.of(), found(teller, rare));
    }

    @Test
    void bringsInWhoWasACustomerBefore() throws Throwable {
        Person teller = bank.staff("teller");
        String rare = rareWord();
        List<String> ids = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            ids.add(create(teller, "Ada " + rare));
        }
        String ssn = Database.query("select encode(ssn_hash, 'hex') from customer where id = '" + ids.get(0) + "'")
                .get(0);
        Database.change("update customer set ssn_hash = null where id in ('" + String.join("','", ids) + "')");
        Database.change("delete from customer_token where customer_id in ('" + String.join("','", ids) + "')");
        assertEquals(List.of(), found(teller, rare));
        backfills.run();
        assertEquals(
                List.of(ssn),
                Database.query("select encode(ssn_hash, 'hex') from customer where id = '" + ids.get(0) + "'"));
        assertEquals(ids, found(teller, rare));
    }

    /** Between the list and the lock: the run goes on, and nothing finds the erased one. */
    @Test
    void passesByWhoWasErasedMeanwhile() throws Exception {
        Person teller = bank.staff("teller");
        String rare = rareWord();
        String erased = create(teller, "Ada " + rare);
        String later = create(teller, "Ada " + rare);
        Database.change("delete from customer_token where customer_id in ('" + erased + "', '" + later + "')");
        try (Connection eraser = Database.as("postgres");
                Statement statement = eraser.createStatement()) {
            eraser.setAutoCommit(false);
            statement.execute("update customer set status = 'erased', name_sealed = null, email_sealed = null,"
                    + " phone_sealed = null, ssn_sealed = null, ssn_hash = null, date_of_birth_sealed = null,"
                    + " address_sealed = null where id = '" + erased + "'");
            CompletableFuture<Void> run = CompletableFuture.runAsync(this::backfill);
            Eventually.within(
                    10_000,
                    () -> !Database.query("select 1 from pg_locks where not granted and pid <> pg_backend_pid()")
                            .isEmpty());
            eraser.commit();
            run.get(20, TimeUnit.SECONDS);
            assertEquals(0, tokenCount(erased));
            assertEquals(
                    List.of(),
                    Database.query("select 1 from customer where ssn_hash is not null and id = '" + erased + "'"));
            assertEquals(List.of(later), found(teller, rare));
        } finally {
            Database.change("set session_replication_role = replica; delete from customer where id = '" + erased
                    + "'; delete from data_key where subject_id = '" + erased + "'");
        }
    }

    private void backfill() {
        try {
            backfills.run();
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void staysWithinItsBits() {
        Person teller = bank.staff("teller");
        create(teller, "Ada " + rareWord());
        assertEquals(
                List.of(String.valueOf((1 << SearchTokens.BITS) - 1)),
                Database.query("select substring(pg_get_constraintdef(oid) from '<= ([0-9]+)') from pg_constraint"
                        + " where conname = 'customer_token_is_truncated'"));
        assertEquals(
                "23514", Database.refusal("postgres", "insert into customer_token values (65536, gen_random_uuid())"));
    }
}
