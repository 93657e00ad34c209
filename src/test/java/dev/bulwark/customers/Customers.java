package dev.bulwark.customers;

import dev.bulwark.auth.AccessTokens;
import dev.bulwark.support.Bank.Person;
import io.restassured.response.Response;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What tests of customers do again and again. */
@Singleton
public class Customers {

    private final AccessTokens tokens;

    Customers(AccessTokens tokens) {
        this.tokens = tokens;
    }

    /** The same session, with a token that says that its user was proved a second longer ago than counts. */
    public Person provedLongAgo(Person person) {
        UUID sessionId = UUID.fromString(person.get("/api/auth/me").path("session_id"));
        Instant then = Instant.now().minus(Duration.ofMinutes(5).plusSeconds(1));
        String token = tokens.sign(person.userId(), sessionId, "pwd", then);
        return new Person(person.userId(), person.username(), token, person.address());
    }

    /** A correction of the state that the person sees now. */
    public static Response update(Person person, String id, Map<String, Object> changes) {
        Map<String, Object> body = new HashMap<>(changes);
        body.put("customer_id", id);
        String tag = person.get("/api/customers/{id}", id).header("ETag");
        return person.request()
                .header("If-Match", tag == null ? "\"none\"" : tag)
                .body(body)
                .post("/api/customers/update");
    }
}
