package dev.bulwark.holds;

import static dev.bulwark.support.Bank.newKey;

import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;

/** Holds as tests ask for them. */
final class Held {

    private Held() {}

    static Map<String, Object> of(String account, String amount) {
        return new HashMap<>(Map.of("account_id", account, "amount", amount, "currency", "EUR"));
    }

    static Response place(Person person, String account, String amount) {
        return person.post("/api/accounts/hold", newKey(), of(account, amount));
    }

    /** @return the new hold's id */
    static String placed(Person person, String account, String amount) {
        return place(person, account, amount).then().statusCode(201).extract().path("hold_id");
    }

    static Response capture(Person person, String holdId, String amount, String to) {
        return person.post(
                "/api/accounts/capture", newKey(), Map.of("hold_id", holdId, "amount", amount, "to_account", to));
    }

    static Response captureRest(Person person, String holdId, String to) {
        return person.post("/api/accounts/capture", newKey(), Map.of("hold_id", holdId, "to_account", to));
    }

    static Response release(Person person, String holdId) {
        return person.post("/api/accounts/release", Map.of("hold_id", holdId));
    }

    /** Posted, pending and available, as the account's page shows them. */
    static String balance(Person person, String account) {
        Response shown = person.get("/api/accounts/{id}", account);
        return shown.path("balance.posted") + " " + shown.path("balance.pending") + ' '
                + shown.path("balance.available");
    }

    /** Remaining and status of the account's newest hold. */
    static String newest(Person person, String account) {
        Response shown = person.get("/api/accounts/{id}/holds?limit=1", account);
        return shown.path("items[0].remaining") + " " + shown.path("items[0].status");
    }

    /** Moves the hold a month into the past, where it has been over for three weeks. */
    static void letPass(String holdId) {
        Database.change("update hold set created_at = created_at - interval '1 month',"
                + " expires_at = expires_at - interval '1 month' where id = '" + holdId + "'");
    }
}
