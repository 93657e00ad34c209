package dev.bulwark.auth.lockout;

import static dev.bulwark.support.Bank.from;
import static dev.bulwark.support.Bank.newAddress;

import dev.bulwark.support.Database;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Guesses passwords, and looks at what came of it. */
final class Guesser {

    static final String WRONG = "Wrong-Horse-77";

    private Guesser() {}

    static Response login(String address, String username, String password) {
        return login(from(address), username, password);
    }

    static Response login(RequestSpecification request, String username, String password) {
        return request.body(Map.of("username", username, "password", password)).post("/api/auth/login");
    }

    static Response loginWithDevice(String address, String deviceToken, String username, String password) {
        return login(from(address).header("X-Device-Token", deviceToken), username, password);
    }

    static String nobody() {
        return "nobody-" + UUID.randomUUID();
    }

    /** Wrong passwords for nobody, which use up an address. */
    static void useUp(String address) throws Exception {
        for (Response answer : atOnce(5, n -> () -> login(address, nobody(), WRONG))) {
            answer.then().statusCode(401);
        }
    }

    /** Wrong passwords from as many addresses. */
    static void guessFromEverywhere(String username, int times) throws Exception {
        for (Response answer : atOnce(times, n -> () -> login(newAddress(), username, WRONG))) {
            answer.then().statusCode(401);
        }
    }

    /** Guesses from elsewhere, and a delay that outlasts the test. */
    static void lockOut(String username) throws Exception {
        guessFromEverywhere(username, 5);
        Database.change("update lockout_account set delayed_until = now() + interval '15 minutes' where account ="
                + accountOf(username));
    }

    /** A user's key in SQL: that of the last guess at it, which must not be the only one at that moment. */
    static String accountOf(String username) {
        String userId = Database.query("select id from app_user where username = '" + username + "'")
                .get(0);
        String requestId = Database.query("select details ->> 'request_id' from audit_event where action = 'auth.login'"
                        + " and user_id = '" + userId + "' order by id desc limit 1")
                .get(0);
        String address = Database.query("select ip_address from audit_event where action = 'auth.login'"
                        + " and details ->> 'request_id' = '" + requestId + "'")
                .get(0);
        return "(select account from lockout_attempt where origin = 'address " + address + "' limit 1)";
    }

    static List<String> alerts(String type, String scope, String concerned) {
        return Database.query("select user_id || ' ' || event_type || ' ' || (details ->> 'severity') from audit_event"
                + " where action = '" + type + "' and details ->> '" + scope + "' = '" + concerned + "'");
    }

    /** As if this much time had passed for an origin. */
    static void later(String origin, String interval) {
        String where = " where origin = '" + origin + "'";
        Database.change(
                "update lockout_origin set blocked_until = blocked_until - interval '" + interval + "'" + where);
        Database.change("update lockout_attempt set attempted_at = attempted_at - interval '" + interval + "'" + where);
    }

    interface Numbered {
        Callable<Response> request(int n);
    }

    static List<Response> atOnce(int times, Numbered requests) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(times);
        try {
            List<Callable<Response>> calls = new ArrayList<>();
            for (int n = 0; n < times; n++) {
                calls.add(requests.request(n));
            }
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : clients.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            clients.shutdownNow();
        }
    }
}
