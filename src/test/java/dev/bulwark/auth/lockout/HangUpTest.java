package dev.bulwark.auth.lockout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Eventually;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who hangs up before the answer has guessed all the same. */
@QuarkusTest
class HangUpTest {

    private static final long VERDICT_MAX_MILLIS = 20_000;

    @Inject
    Bank bank;

    @TestHTTPResource("/api/auth/login")
    URL login;

    /** Sends a guess, waits until it is counted, and is gone before it is compared. */
    private void guessAndHangUp(String address, String username) throws IOException {
        String body = "{\"username\":\"" + username + "\",\"password\":\"" + Guesser.WRONG + "\"}";
        String request = String.join(
                "\r\n",
                "POST /api/auth/login HTTP/1.1",
                "Host: " + login.getHost(),
                "X-Forwarded-For: " + address,
                "Content-Type: application/json",
                "Content-Length: " + body.length(),
                "",
                body);
        try (Socket socket = new Socket(login.getHost(), login.getPort())) {
            int before = attempts(address);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            Eventually.within(VERDICT_MAX_MILLIS, () -> attempts(address) > before);
            socket.setSoLinger(true, 0);
        }
    }

    private static int attempts(String address) {
        return Integer.parseInt(
                Database.query("select count(*) from lockout_attempt where origin = 'address " + address + "'")
                        .get(0));
    }

    @Test
    void itsGuessesAreJudgedAuditedAndBlockTheAddressLikeAllOthers() throws IOException {
        Person victim = bank.staff("teller");
        String address = Bank.newAddress();
        for (int n = 0; n < 5; n++) {
            guessAndHangUp(address, victim.username());
        }
        Eventually.within(
                VERDICT_MAX_MILLIS,
                () -> Database.query("select count(*) from lockout_attempt where failed and origin = 'address "
                                + address + "'")
                        .equals(List.of("5")));
        assertEquals(
                List.of("5"),
                Database.query("select count(*) from audit_event where action = 'auth.login' and ip_address = '"
                        + address + "' and details ->> 'status' = 'failed'"));
        Guesser.login(address, victim.username(), Guesser.WRONG).then().statusCode(429);
        assertEquals(List.of("system security_alert high"), Guesser.alerts("brute_force", "address", address));
    }
}
