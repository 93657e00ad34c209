package dev.bulwark.auth;

import static dev.bulwark.support.Bank.from;
import static dev.bulwark.support.Bank.newAddress;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A key comes, signs and goes, and no token that may live is refused on the way. */
@QuarkusTest
class TokenKeysTest {

    @Inject
    Bank bank;

    @Inject
    TokenKeys keys;

    private void letPass(String interval) throws Throwable {
        Database.change("update token_key set signs_from = signs_from - interval '" + interval + "'");
        VertxContextSupport.subscribeAndAwait(keys::lookAfter);
    }

    private static List<String> published() {
        return from(newAddress()).get("/.well-known/jwks.json").path("keys.kid");
    }

    @Test
    void aKeyIsPublishedBeforeItSignsAndKeptWhileItsTokensLive() throws Throwable {
        String first = keys.signing().id().toString();
        Person early = bank.staff("teller");
        letPass("30 days");
        assertEquals(first, keys.signing().id().toString(), "it signs before anybody can know it");
        String second = keys.all().get(0).id().toString();
        assertNotEquals(first, second);
        assertTrue(published().containsAll(List.of(first, second)));

        letPass("61 minutes");
        assertEquals(second, keys.signing().id().toString());
        early.get("/api/auth/me").then().statusCode(200);
        bank.staff("teller").get("/api/auth/me").then().statusCode(200);

        letPass("66 minutes");
        assertFalse(published().contains(first), "a key that can have signed nothing that lives");
        assertTrue(published().contains(second));
        early.get("/api/auth/me").then().statusCode(401); // though it was verified before
    }

    @Test
    void replicasThatLookAfterTheRingAgree() throws Throwable {
        int before = keys.all().size();
        VertxContextSupport.subscribeAndAwait(keys::lookAfter);
        VertxContextSupport.subscribeAndAwait(keys::lookAfter);
        assertEquals(before, keys.all().size());
    }

    @Test
    void gatewaysMayKeepTheSetForLessThanAKeyIsPublishedAhead() {
        from(newAddress())
                .get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, max-age=600"))
                .body("keys.kid", hasItem(keys.signing().id().toString()));
        assertTrue(TokenKeyRules.SET_MAY_BE_KEPT.multipliedBy(2).compareTo(TokenKeyRules.PUBLISHED_AHEAD) < 0);
    }
}
