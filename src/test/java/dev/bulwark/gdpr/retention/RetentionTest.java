package dev.bulwark.gdpr.retention;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.gdpr.retention.RetentionBrake.Limits;
import dev.bulwark.gdpr.retention.RetentionRepository.Halt;
import dev.bulwark.platform.web.Cursor;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Eventually;
import dev.bulwark.support.Files;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exactly what is due is deleted on its day, and nothing under a hold. */
@QuarkusTest
class RetentionTest {

    private static Person compliance;
    private static Person teller;

    /** Older than what a test makes: runs and reports of tests begin behind it. */
    private String marker;

    @Inject
    Bank bank;

    @Inject
    RetentionJob job;

    @Inject
    Clock clock;

    @Inject
    RetentionBrake brake;

    @Inject
    RetentionRepository repository;

    @Inject
    Mutiny.SessionFactory sessions;

    @BeforeEach
    void people() {
        if (compliance == null) {
            compliance = bank.staff("compliance");
            teller = bank.staff("teller");
        }
        marker = Bank.createCustomer(teller);
    }

    private LocalDate inDays(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(days);
    }

    private static String running() {
        String customerId = Bank.createCustomer(teller);
        Bank.openAccount(teller, customerId, "EUR");
        return customerId;
    }

    private static String ended() {
        String customerId = Bank.createCustomer(teller);
        String accountId = Bank.openAccount(teller, customerId, "EUR");
        teller.post("/api/accounts/close", Map.of("account_id", accountId))
                .then()
                .statusCode(200);
        return customerId;
    }

    private static String held() {
        String customerId = ended();
        compliance
                .post("/api/gdpr/legal-holds/place", Map.of("customer_id", customerId, "reason", "Proceedings"))
                .then()
                .statusCode(201);
        return customerId;
    }

    private Response report(LocalDate on) {
        return compliance.get(
                "/api/gdpr/retention/report?on={on}&limit=200&cursor={cursor}", on.toString(), Cursor.of(marker));
    }

    /** As if the run had been stopped behind the marker, and went on. */
    private void run(LocalDate day) {
        Database.change("insert into retention_run (day, started_at, checked_at, after_customer_id) values ('" + day
                + "', now(), now(), '" + marker + "') on conflict do nothing");
        runs(day);
    }

    private void runs(LocalDate day) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> job.run(day));
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<String> status(String customerId) {
        return Database.query("select status from customer where id = '" + customerId + "'");
    }

    @Test
    void customersAreErasedOnTheDayTheReportSaysAndNoneThatIsHeldOrRuns() {
        String running = running();
        String ended = ended();
        String held = held();
        String never = Bank.createCustomer(teller);
        report(inDays(2555)).then().statusCode(200).body("items", empty());
        LocalDate day = inDays(2556);
        String due = "items.findAll { !it.held }.customer_id";
        report(day)
                .then()
                .statusCode(200)
                .body(due, contains(ended, never))
                .body("items.findAll { it.held }.customer_id", contains(held))
                .body("items.category.unique()", contains("customer"))
                .body("rules.find { it.category == 'customer' }.days", equalTo(2555));

        run(inDays(2555));
        Stream.of(running, ended, held, never).forEach(id -> assertEquals(List.of("active"), status(id)));
        run(day);
        Stream.of(running, held).forEach(id -> assertEquals(List.of("active"), status(id)));
        Stream.of(ended, never).forEach(id -> assertEquals(List.of("erased"), status(id)));
        report(day).then().body(due, empty());
        String receipt = "items.find { it.day == '" + day + "' }";
        compliance
                .get("/api/gdpr/retention/runs?limit=200")
                .then()
                .statusCode(200)
                .body(receipt + ".finished_at", notNullValue())
                .body(receipt + ".held", equalTo(1))
                .body(receipt + ".deleted.category", contains("customer"))
                .body(receipt + ".deleted[0].items", equalTo(2))
                .body(receipt + ".deleted[0].days", equalTo(2555));
        run(day);
        assertEquals(List.of("2"), Database.query("select items from retention_run_line where day = '" + day + "'"));
    }

    @Test
    void documentsGoBeforeTheirCustomerWhenTheirTimeIsOver() {
        String customerId = ended();
        String identity = Files.upload(teller, customerId, "identity").path("document_id");
        String other = Files.upload(teller, customerId, "other").path("document_id");
        String contract = Files.upload(teller, customerId, "contract").path("document_id");
        String ofRunning = Files.upload(teller, running(), "other").path("document_id");
        report(inDays(1826)).then().body("items.item_id", contains(other));
        report(inDays(1827)).then().body("items.item_id", contains(identity, other));
        report(inDays(2600)).then().body("items.item_id", contains(identity, other)); // the contract keeps the customer
        report(inDays(3660)).then().body("items.item_id", contains(customerId));

        run(inDays(1827));
        assertEquals(
                List.of("deleted", "deleted", "stored", "stored"),
                Stream.of(identity, other, contract, ofRunning)
                        .flatMap(id -> Database.query("select status from document where id = '" + id + "'").stream())
                        .toList());
        assertEquals(List.of("active"), status(customerId));
        assertEquals(
                List.of("gdpr_compliance"),
                Database.query("select event_type from audit_event where action = 'gdpr.retention_delete'"
                        + " and details ->> 'item_id' = '" + identity + "'"));
    }

    @Test
    void whoCameBackSinceItWasListedIsNotErased() throws Exception {
        String customerId = Bank.createCustomer(teller);
        LocalDate day = inDays(2557);
        try (Connection rival = Database.as("postgres");
                Statement statement = rival.createStatement()) {
            rival.setAutoCommit(false);
            statement.execute(
                    "update customer set created_at = created_at + interval '30 days' where id = '" + customerId + "'");
            CompletableFuture<Void> running = CompletableFuture.runAsync(() -> run(day));
            String waits = "select exists (select from pg_stat_activity where wait_event_type = 'Lock'"
                    + " and query like '%customer%')";
            Eventually.within(30_000, () -> Database.query(waits).equals(List.of("t")));
            rival.commit();
            running.get(60, TimeUnit.SECONDS);
        }
        assertEquals(List.of("active"), status(customerId));
        assertEquals(List.of(), Database.query("select items from retention_run_line where day = '" + day + "'"));
    }

    @Test
    void aDayFarBehindTheLastRunHaltsUntilItIsConfirmed() throws Throwable {
        run(inDays(9000));
        String customerId = ended();
        LocalDate day = inDays(9015);
        begin(day);
        runs(day);
        runs(day);
        assertEquals(List.of("active"), status(customerId));
        assertHalted(day, "clock");
        assertEquals(false, lets(day, limits(10, null)));
        assertEquals(true, lets(day, limits(10, day)));
        runs(day);
        assertEquals(List.of("erased"), status(customerId));
        compliance
                .get("/api/gdpr/retention/runs?limit=200")
                .then()
                .body("items.find { it.day == '" + day + "' }.confirmed", equalTo(true))
                .body("items.find { it.day == '" + day + "' }.halted_for", equalTo("clock"));
    }

    @Test
    void aRunThatWouldDeleteOfTooManyHalts() throws Throwable {
        run(inDays(10_000));
        LocalDate day = inDays(10_001);
        begin(day);
        List<String> next = List.of(ended(), ended(), ended());
        assertEquals(false, lets(day, limits(2, null)));
        runs(day);
        next.forEach(id -> assertEquals(List.of("active"), status(id)));
        assertHalted(day, "customers");
        LocalDate other = inDays(10_002);
        begin(other);
        assertEquals(true, lets(other, limits(3, null)));
        runs(other);
        next.forEach(id -> assertEquals(List.of("erased"), status(id)));
    }

    @Test
    void theDatabaseLetsNoRunDeleteThatWasNotLetPass() {
        LocalDate day = inDays(11_000);
        begin(day);
        assertEquals(
                "23514",
                Database.refusal(
                        "bulwark_app",
                        "insert into retention_run_line (day, category, days, items) values ('" + day
                                + "', 'customer', 2555, 1)"));
        assertEquals(
                "23514",
                Database.refusal(
                        "bulwark_app", "update retention_run set finished_at = now() where day = '" + day + "'"));
    }

    /** As when another replica has halted it meanwhile. */
    @Test
    void aRunThatIsHaltedDoesNotPassAndGoesNoFurther() throws Throwable {
        LocalDate day = inDays(11_001);
        begin(day);
        UUID after = UUID.fromString(marker);
        VertxContextSupport.subscribeAndAwait(() -> sessions.withTransaction(session -> repository
                .halt(session, day, Halt.CLOCK)
                .chain(() -> repository.advance(session, day, after, after, 7))));
        assertEquals(false, passes(day, false));
        assertEquals(List.of("0"), Database.query("select held from retention_run where day = '" + day + "'"));
        assertEquals(true, passes(day, true));
        assertEquals(true, passes(day, false));
    }

    private boolean passes(LocalDate day, boolean confirmed) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(
                () -> sessions.withTransaction(session -> repository.pass(session, day, confirmed, clock.instant())));
    }

    /** As a run that has begun, behind the marker, and that nobody has looked at yet. */
    private void begin(LocalDate day) {
        Database.change("insert into retention_run (day, started_at, after_customer_id) values ('" + day + "', now(), '"
                + marker + "')");
    }

    private boolean lets(LocalDate day, Limits limits) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> brake.lets(day, limits));
    }

    private static Limits limits(long customersMax, LocalDate confirmed) {
        return new Limits(14, customersMax, 0, Optional.ofNullable(confirmed));
    }

    /** Told once, and shown. */
    private static void assertHalted(LocalDate day, String why) {
        assertEquals(
                List.of(why),
                Database.query("select details ->> 'halted_for' from audit_event where action = 'gdpr_retention_halted'"
                        + " and details ->> 'day' = '" + day + "'"));
        compliance
                .get("/api/gdpr/retention/runs?limit=200")
                .then()
                .body("items.find { it.day == '" + day + "' }.halted_for", equalTo(why))
                .body("items.find { it.day == '" + day + "' }.finished_at", nullValue());
    }

    @Test
    void whatIsNoDateIsRefused() {
        compliance
                .get("/api/gdpr/retention/report?on=tomorrow")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("on"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"teller", "manager", "customer_service", "auditor"})
    void othersDoNotSeeIt(String role) {
        Person person = bank.staff(role);
        person.get("/api/gdpr/retention/report").then().statusCode(403);
        person.get("/api/gdpr/retention/runs").then().statusCode(403);
    }

    @Test
    void aReceiptStays() {
        run(inDays(4000));
        assertEquals("42501", Database.refusal("bulwark_app", "delete from retention_run"));
        assertEquals(
                "23001",
                Database.refusal("bulwark_owner", "update retention_run set held = 7 where finished_at is not null"));
        assertEquals("42501", Database.refusal("bulwark_app", "update retention_rule set days = 0"));
    }
}
