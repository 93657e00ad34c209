package dev.bulwark.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A session for probes is nobody's: it may search, it may do nothing else, and it ends. */
@QuarkusTest
class LentSessionTest {

    @Inject
    LentSession lent;

    @Inject
    Principals principals;

    private static RequestSpecification with(String token) {
        return Bank.from(Bank.newAddress()).header("Authorization", "Bearer " + token);
    }

    @Test
    void maySearchAndNothingElseAndEndsWithItsQuestion() throws Throwable {
        String token = VertxContextSupport.subscribeAndAwait(() -> lent.during(given -> Uni.createFrom()
                .item(given)
                .emitOn(io.smallrye.mutiny.infrastructure.Infrastructure.getDefaultWorkerPool())
                .invoke(LentSessionTest::ask)));
        with(token).get("/api/auth/me").then().statusCode(401);
        assertEquals(List.of(), Database.query("select id from app_user where id = '" + LentSession.USER + "'"));
    }

    private static void ask(String token) {
        for (String search : List.of("/api/customers/search", "/api/accounts/search", "/api/loans/search")) {
            with(token)
                    .body(Map.of("search_term", "nobody at all"))
                    .post(search)
                    .then()
                    .statusCode(200);
        }
        with(token).body(Map.of()).post("/api/customers/create").then().statusCode(403);
        with(token).body(Map.of()).post("/api/accounts/transfer").then().statusCode(403);
        with(token).get("/api/audit/events").then().statusCode(403);
        with(token).get("/api/security/alerts").then().statusCode(403);
    }
}
