package dev.bulwark.gdpr.requests;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.AtOnce;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people ask for is answered in time, or somebody is told. */
@QuarkusTest
class RequestTest {

    private static final String REQUESTS = "/api/gdpr/requests";

    private static Person compliance;
    private static Person teller;

    private String customerId;

    @Inject
    Bank bank;

    @Inject
    OverdueRequests overdue;

    @Inject
    MeterRegistry metrics;

    @BeforeEach
    void people() {
        if (compliance == null) {
            compliance = bank.staff("compliance");
            teller = bank.staff("teller");
        }
        customerId = Bank.createCustomer(teller);
    }

    private Response create(Person person, String kind) {
        return person.post(REQUESTS, Map.of("customer_id", customerId, "kind", kind));
    }

    private String received(String kind) {
        return create(compliance, kind).then().statusCode(201).extract().path("request_id");
    }

    private static Response step(String verb, String id) {
        String text = verb.equals("complete") ? "outcome" : "reason";
        return compliance.post(REQUESTS + '/' + verb, Map.of("request_id", id, text, "As Mr. Quux said"));
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }

    private Response list(Person person, String filter) {
        return person.get(REQUESTS + "?customer_id=" + customerId + filter);
    }

    @Test
    void aRequestIsVerifiedAndCompletedAndItsStoryRemains() {
        Response created =
                compliance.post(REQUESTS, Map.of("customer_id", customerId, "kind", "access", "channel", "letter"));
        created.then().statusCode(201).body("status", equalTo("received"));
        String id = created.path("request_id");
        assertEquals(
                Duration.ofDays(30),
                Duration.between(Instant.parse(created.path("received_at")), Instant.parse(created.path("due_at"))));
        step("verify-identity", id)
                .then()
                .statusCode(200)
                .body("status", equalTo("verified"))
                .body(not(containsString("Quux")));
        step("complete", id).then().statusCode(200).body("status", equalTo("completed"));
        list(compliance, "")
                .then()
                .statusCode(200)
                .body("items[0].history.step", contains("requested", "identity_verified", "completed"))
                .body("items[0].history[2].reason", equalTo("As Mr. Quux said"))
                .body("items[0].channel", equalTo("letter"));
        assertEquals(
                List.of("gdpr_compliance"),
                Database.query("select distinct event_type from audit_event where action like 'gdpr.requests%'"
                        + " and details ->> 'gdpr_request_id' = '" + id + "' and details::text not like '%Quux%'"));
    }

    @ParameterizedTest
    @CsvSource({"complete,verify-identity,false", "verify-identity,complete,true", "verify-identity,refuse,true"})
    void stepsAreTakenInTheirOrder(String first, String second, boolean works) {
        String id = received("erasure");
        Response answer = step(first, id);
        if (!works) {
            refused(answer, 409, "request_state");
            return;
        }
        answer.then().statusCode(200);
        step(second, id).then().statusCode(200);
        for (String verb : List.of("verify-identity", "extend", "complete", "refuse")) {
            refused(step(verb, id), 409, "request_state");
        }
    }

    @Test
    void aRequestNobodyCanShowToBeTheirsIsRefused() {
        step("refuse", received("access")).then().statusCode(200).body("status", equalTo("refused"));
    }

    @Test
    void theTimeIsExtendedOnceByTwoMonthsBeforeItIsOver() {
        String id = received("portability");
        Response extended = step("extend", id);
        extended.then().statusCode(200);
        Instant receivedAt = Instant.parse(extended.path("received_at"));
        assertEquals(RequestRules.extended(RequestRules.dueAt(receivedAt)), Instant.parse(extended.path("due_at")));
        refused(step("extend", id), 409, "request_extended_already");
        refused(step("extend", late("access")), 409, "extension_too_late");
    }

    /** Received 31 days ago, which only a clock could bring about otherwise. */
    private String late(String kind) {
        UUID id = UUID.randomUUID();
        Database.change("insert into gdpr_request (id, customer_id, kind, channel, status, received_at, received_by,"
                + " first_due_at, due_at) values ('" + id + "', '" + customerId + "', '" + kind
                + "', 'letter', 'received', now() - interval '31 days', '" + compliance.userId()
                + "', now() - interval '1 day', now() - interval '1 day')");
        return id.toString();
    }

    private void look() throws Exception {
        try {
            VertxContextSupport.subscribeAndAwait(overdue::look);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void aLateRequestRingsOnceAndIsCounted() throws Exception {
        String late = late("access");
        String inTime = received("access");
        look();
        look();
        String alerts = "select count(*) from audit_event where action = 'gdpr_request_overdue'"
                + " and event_type = 'security_alert' and details ->> 'gdpr_request_id' = '";
        assertEquals(List.of("1"), Database.query(alerts + late + "'"));
        assertEquals(List.of("0"), Database.query(alerts + inTime + "'"));
        assertTrue(metrics.get("bulwark.gdpr.requests.overdue").gauge().value() >= 1);
        list(compliance, "&overdue=true").then().body("items.request_id", contains(late));
        list(compliance, "&overdue=false").then().body("items.request_id", contains(inTime));
        step("refuse", late).then().statusCode(200);
        list(compliance, "&overdue=true").then().body("items.request_id", not(hasItem(late)));
    }

    private Response letterOf(Person person, LocalDate day) {
        return person.post(
                REQUESTS,
                Map.of(
                        "customer_id",
                        customerId,
                        "kind",
                        "access",
                        "channel",
                        "letter",
                        "received_on",
                        day.toString()));
    }

    @Test
    void theTimeOfALetterRunsFromTheDayItCame() throws Exception {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Response letter = letterOf(compliance, today.minusDays(20));
        letter.then().statusCode(201);
        Instant came = today.minusDays(20).atStartOfDay(ZoneOffset.UTC).toInstant();
        assertEquals(came, Instant.parse(letter.path("received_at")));
        assertEquals(came.plus(Duration.ofDays(30)), Instant.parse(letter.path("due_at")));
        String late = letterOf(compliance, today.minusDays(90))
                .then()
                .statusCode(201)
                .extract()
                .path("request_id");
        list(compliance, "&overdue=true").then().body("items.request_id", contains(late));
        refused(step("extend", late), 409, "extension_too_late");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -91})
    void aLetterNeitherComesTomorrowNorCameLongAgo(int days) {
        letterOf(compliance, LocalDate.now(ZoneOffset.UTC).plusDays(days))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("received_on"));
    }

    @Test
    void aCustomerDoesNotSayWhenItAsked() {
        letterOf(bank.customer(customerId), LocalDate.now(ZoneOffset.UTC).minusDays(1))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("received_on"));
    }

    @Test
    void theDatabaseKnowsWhenALetterCanHaveCome() {
        for (String came : List.of("now() + interval '1 hour'", "now() - interval '92 days'")) {
            assertEquals(
                    "23514",
                    Database.refusal(
                            "bulwark_app",
                            "insert into gdpr_request (id, customer_id, kind, channel, status, received_at, received_by,"
                                    + " first_due_at, due_at, entered_at) values (gen_random_uuid(), '" + customerId
                                    + "', 'access', 'letter', 'received', " + came + ", '" + compliance.userId()
                                    + "', now(), now(), now())"));
        }
    }

    @Test
    void filtersNarrowTheList() {
        String access = received("access");
        String erasure = received("erasure");
        step("verify-identity", erasure).then().statusCode(200);
        list(compliance, "&kind=access").then().body("items.request_id", contains(access));
        list(compliance, "&status=verified").then().body("items.request_id", contains(erasure));
        list(compliance, "&status=lost").then().statusCode(400);
    }

    @Test
    void aCustomerAsksForItselfAndSeesItsOwn() {
        Person customer = bank.customer(customerId);
        Response own = create(customer, "access");
        own.then().statusCode(201).body("status", equalTo("verified"));
        received("erasure");
        customer.get(REQUESTS)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2))
                .body("items[0].history[0].done_by", nullValue());
        String other = Bank.createCustomer(teller);
        refused(customer.post(REQUESTS, Map.of("customer_id", other, "kind", "access")), 404, "customer_not_found");
        customer.get(REQUESTS + "?customer_id={id}", other).then().body("items.size()", equalTo(0));
        refused(
                customer.post(REQUESTS + "/complete", Map.of("request_id", own.path("request_id"), "outcome", "mine")),
                403,
                "access_denied");
    }

    @Test
    void ofTwoWhoDecideAtOnceOneDoes() throws Exception {
        String id = received("access");
        step("verify-identity", id).then().statusCode(200);
        List<Integer> answers =
                AtOnce.run(2, n -> step(n == 0 ? "complete" : "refuse", id).statusCode());
        assertEquals(List.of(200, 409), answers.stream().sorted().toList());
    }

    @Test
    void theDatabaseKnowsTheOrderToo() {
        String id = received("access");
        String of = " where id = '" + id + "'";
        assertEquals(
                "23001",
                Database.refusal(
                        "bulwark_app",
                        "update gdpr_request set status = 'completed', closed_at = now(), closed_by = received_by"
                                + of));
        assertEquals("42501", Database.refusal("bulwark_app", "update gdpr_request set received_at = now()" + of));
        assertEquals(
                "23514",
                Database.refusal(
                        "bulwark_app",
                        "update gdpr_request set due_at = due_at + interval '2 months',"
                                + " extended_at = first_due_at + interval '1 day'" + of));
    }

    @ParameterizedTest
    @ValueSource(strings = {"teller", "manager", "auditor", "loan_officer"})
    void othersHaveNothingToDoWithRequests(String role) {
        Person person = bank.staff(role);
        refused(create(person, "access"), 403, "access_denied");
        refused(person.get(REQUESTS), 403, "access_denied");
    }

    @Test
    void customerServiceTakesThemInAndDecidesNothing() {
        Person service = bank.staff("customer_service");
        String id = create(service, "access").then().statusCode(201).extract().path("request_id");
        refused(service.get(REQUESTS), 403, "access_denied");
        refused(service.post(REQUESTS + "/refuse", Map.of("request_id", id, "reason", "No")), 403, "access_denied");
    }
}
