package dev.bulwark.auth.notices;

import static dev.bulwark.support.Bank.PASSWORD;
import static dev.bulwark.support.Bank.newAddress;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.auth.mfa.Authenticator;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NoticeTest {

    @Inject
    Bank bank;

    @Inject
    Notices notices;

    private static List<String> kinds(Person person) {
        return person.request()
                .get("/api/auth/notices")
                .then()
                .statusCode(200)
                .extract()
                .path("items.kind");
    }

    private static Response changePassword(Person person, String current) {
        return person.post(
                "/api/auth/change-password",
                Map.of(
                        "current_password", current,
                        "new_password", "Another-Horse-8",
                        "confirm_password", "Another-Horse-8"));
    }

    @Test
    void aUserIsToldOfEachChangeToWhatProvesHimNewestFirstAndNobodyElseIs() {
        Person person = bank.staff("teller");
        Person neighbour = bank.staff("teller");
        Authenticator.enroll(person);
        changePassword(person, PASSWORD).then().statusCode(200);
        assertEquals(List.of("password_changed", "factor_added"), kinds(person));
        assertEquals(List.of(), kinds(neighbour));
    }

    @Test
    void aLoginFromElsewhereIsTold() {
        Person person = bank.staff("teller");
        Bank.login(person.username(), PASSWORD, newAddress());
        assertEquals(List.of("new_device"), kinds(person));
    }

    @Test
    void aPasswordThatWasNotChangedTellsNothing() {
        Person person = bank.staff("teller");
        changePassword(person, "Wrong-Horse-77").then().statusCode(422);
        assertEquals(List.of(), kinds(person));
    }

    @Test
    void noticesComeInPages() {
        Person person = bank.staff("teller");
        Bank.login(person.username(), PASSWORD, newAddress());
        Bank.login(person.username(), PASSWORD, newAddress());
        String next = person.request()
                .queryParam("limit", 1)
                .get("/api/auth/notices")
                .then()
                .body("items.kind", contains("new_device"))
                .extract()
                .path("next_cursor");
        person.request()
                .queryParam("cursor", next)
                .get("/api/auth/notices")
                .then()
                .body("items.kind", contains("new_device"))
                .body("next_cursor", equalTo(null));
        person.request()
                .queryParam("cursor", "nonsense")
                .get("/api/auth/notices")
                .then()
                .statusCode(400)
                .body("errors.field", contains("cursor"));
    }

    @Test
    void whatSomebodyWasToldStaysAsItWas() {
        Person person = bank.staff("teller");
        Bank.login(person.username(), PASSWORD, newAddress());
        assertEquals("42501", Database.refusal("bulwark_app", "update user_notice set kind = 'role_changed'"));
    }

    @Test
    void oldNoticesAreForgotten() throws Throwable {
        Person person = bank.staff("teller");
        Bank.login(person.username(), PASSWORD, newAddress());
        Database.change("update user_notice set occurred_at = now() - interval '401 days' where user_id = '"
                + person.userId() + "'");
        VertxContextSupport.subscribeAndAwait(notices::forget);
        person.request().get("/api/auth/notices").then().body("items", empty());
    }

    @Test
    void theDatabaseKnowsTheSameKinds() {
        String listed = Database.query("select pg_get_constraintdef(oid) from pg_constraint where conname ="
                        + " 'user_notice_kind_known'")
                .get(0);
        String codes = Arrays.stream(NoticeKind.values())
                .map(kind -> "'" + kind.code() + "'::text")
                .collect(Collectors.joining(", "));
        assertTrue(listed.contains("ARRAY[" + codes + "]"), listed);
    }
}
