package dev.bulwark.auth.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionRetentionTest {

    @Inject
    Bank bank;

    @Inject
    SessionRetention retention;

    private static void endedDaysAgo(App app, int days) {
        Database.change(
                "update auth_session set created_at = now() - interval '200 days', expires_at = now() - interval '"
                        + days + " days' where id = '" + app.sessionId() + "'");
    }

    private static List<String> left(App app) {
        return Database.query("select count(t.token_hash) from auth_session s left join refresh_token t on"
                + " t.session_id = s.id where s.id = '" + app.sessionId() + "' group by s.id");
    }

    @Test
    void forgetsTokensOfSessionsThatAreOverAndLaterTheSessions() throws Throwable {
        String username = "retired-" + UUID.randomUUID();
        bank.createUser(username, "teller", null, false);
        App living = App.logIn(username);
        App over = App.logIn(username);
        App longOver = App.logIn(username);
        endedDaysAgo(over, 1);
        endedDaysAgo(longOver, 91);
        VertxContextSupport.subscribeAndAwait(retention::forget);
        assertEquals(List.of("1"), left(living));
        assertEquals(List.of("0"), left(over));
        assertEquals(List.of(), left(longOver));
    }
}
