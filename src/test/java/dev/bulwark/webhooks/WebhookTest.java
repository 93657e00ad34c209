package dev.bulwark.webhooks;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Eventually;
import dev.bulwark.support.Receiver;
import dev.bulwark.support.Receiver.Received;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An integrator's system is told everything, in order and signed, whatever becomes of it meanwhile. */
@QuarkusTest
class WebhookTest {

    private static final long SOON_MILLIS = 20_000;

    private static Person admin;
    private static Person teller;

    private String webhookId;
    private String secret;

    @Inject
    Bank bank;

    @BeforeEach
    void people() {
        if (admin == null) {
            admin = bank.staff("admin");
            teller = bank.staff("teller");
        }
    }

    @AfterEach
    void end() {
        if (webhookId != null) {
            admin.post("/api/webhooks/delete", Map.of("webhook_id", webhookId))
                    .then()
                    .statusCode(200);
        }
    }

    private void create(String url, String... eventTypes) {
        Map<String, Object> body = new HashMap<>(Map.of("url", url));
        if (eventTypes.length > 0) {
            body.put("event_types", List.of(eventTypes));
        }
        Response created = admin.post("/api/webhooks/create", body);
        created.then().statusCode(201).body("secret", startsWith("whsec_"));
        webhookId = created.path("webhook_id");
        secret = created.path("secret");
    }

    /** Frozen, and not frozen any more, so often. */
    private static List<String> change(String accountId, int times) {
        for (int i = 0; i < times; i++) {
            teller.post(
                            "/api/accounts/freeze",
                            Map.of("account_id", accountId, "direction", "both", "reason", "a test"))
                    .then()
                    .statusCode(200);
            teller.post("/api/accounts/unfreeze", Map.of("account_id", accountId, "reason", "a test"))
                    .then()
                    .statusCode(200);
        }
        return IntStream.range(0, 2 * times)
                .mapToObj(n -> n % 2 == 0 ? "accounts.freeze" : "accounts.unfreeze")
                .toList();
    }

    private static String account() {
        return Bank.openAccount(teller, Bank.createCustomer(teller), "EUR");
    }

    private Response deliveries(String status) {
        return admin.request().get("/api/webhooks/" + webhookId + "/deliveries?limit=200&status=" + status);
    }

    private static String hmac(String key, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean isSignedWith(String key, Received received) throws Exception {
        String time = received.signature().replaceFirst("t=(\\d+),.*", "$1");
        return received.signature().contains("v1=" + hmac(key, time + "." + received.body()));
    }

    @Test
    void everyEventOfAnEntityArrivesOnceInOrderSignedAndWithoutPersonalData() throws Exception {
        String accountId = account();
        try (Receiver receiver = new Receiver(n -> 200)) {
            create(receiver.url());
            List<String> expected = change(accountId, 5);
            Eventually.within(SOON_MILLIS, () -> receiver.taken(accountId).size() >= expected.size());
            assertEquals(expected, receiver.taken(accountId));
            for (Received received : receiver.received()) {
                assertTrue(isSignedWith(secret, received));
                assertEquals(4, received.json().size());
            }
        }
    }

    @Test
    void onlyTheEventsThatWereAskedForArrive() throws Exception {
        String accountId = account();
        try (Receiver receiver = new Receiver(n -> 200)) {
            create(receiver.url(), "accounts.unfreeze");
            change(accountId, 2);
            Eventually.within(SOON_MILLIS, () -> receiver.taken(accountId).size() == 2);
            assertEquals(List.of("accounts.unfreeze", "accounts.unfreeze"), receiver.taken(accountId));
        }
    }

    /** Its times are moved back instead of waiting: it fails for just under three days, and then it is there again. */
    @Test
    void aReceiverThatWasDownForThreeDaysGetsEverythingInOrder() throws Exception {
        String accountId = account();
        try (Receiver receiver = new Receiver(n -> 503)) {
            create(receiver.url(), "accounts.freeze", "accounts.unfreeze");
            List<String> expected = change(accountId, 3);
            Eventually.within(SOON_MILLIS, () -> !receiver.received().isEmpty());
            Database.change("update webhook_delivery set created_at = created_at - interval '71 hours 59 minutes'"
                    + " where webhook_id = '" + webhookId + "'");
            tryNow();
            int before = receiver.received().size();
            Eventually.within(SOON_MILLIS, () -> {
                tryNow();
                return receiver.received().size() > before;
            });
            deliveries("pending").then().body("items.last_outcome", hasItem("http_503"));
            receiver.answer(n -> 200);
            tryNow();
            Eventually.within(SOON_MILLIS, () -> receiver.taken(accountId).size() == expected.size());
            assertEquals(expected, receiver.taken(accountId));
            deliveries("dead").then().body("items.size()", equalTo(0));
        }
    }

    private void tryNow() {
        Database.change("update webhook set retry_at = '-infinity' where id = '" + webhookId + "'");
        Database.change("update webhook_delivery set next_attempt_at = now() where webhook_id = '" + webhookId
                + "' and status = 'pending'");
    }

    @Test
    void whatFailsForTooLongIsADeadLetterThatCanBeSentAgain() throws Exception {
        String accountId = account();
        try (Receiver receiver = new Receiver(n -> 503)) {
            create(receiver.url(), "accounts.freeze");
            change(accountId, 1);
            Eventually.within(SOON_MILLIS, () -> !receiver.received().isEmpty());
            Database.change("update webhook_delivery set created_at = created_at - interval '73 hours'"
                    + " where webhook_id = '" + webhookId + "'");
            Eventually.within(SOON_MILLIS, () -> {
                tryNow();
                return deliveries("dead").path("items.size()").equals(1);
            });
            receiver.answer(n -> 200);
            String deliveryId = deliveries("dead").path("items[0].delivery_id");
            admin.post("/api/webhooks/redeliver", Map.of("delivery_id", deliveryId))
                    .then()
                    .statusCode(200);
            tryNow();
            Eventually.within(SOON_MILLIS, () -> receiver.taken(accountId).size() == 1);
            Eventually.within(
                    SOON_MILLIS,
                    () -> deliveries("delivered").path("items.size()").equals(1));
        }
    }

    @Test
    void anEventThatIsRefusedHoldsUpItsEntityAndNoOther() throws Exception {
        String refused = account();
        String other = account();
        try (Receiver receiver = new Receiver(n -> n == 0 ? 422 : 200)) {
            create(receiver.url(), "accounts.freeze", "accounts.unfreeze");
            List<String> expected = change(refused, 1);
            Eventually.within(SOON_MILLIS, () -> !receiver.received().isEmpty());
            change(other, 1);
            Eventually.within(SOON_MILLIS, () -> receiver.taken(other).size() == 2);
            assertEquals(List.of(), receiver.taken(refused));
            tryNow();
            Eventually.within(SOON_MILLIS, () -> receiver.taken(refused).size() == 2);
            assertEquals(expected, receiver.taken(refused));
        }
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        try (Receiver receiver = new Receiver(n -> 302)) {
            create(receiver.url(), "accounts.freeze");
            change(account(), 1);
            Eventually.within(
                    SOON_MILLIS,
                    () -> deliveries("pending")
                            .<List<String>>path("items.last_outcome")
                            .contains("http_302"));
            assertEquals(1, receiver.received().size());
        }
    }

    /** The form of the address is fine; where it leads is not. Nothing listens there that could see it. */
    @Test
    void anAddressInsideOfTheBankIsNotConnectedTo() {
        create("https://127.0.0.1:1/", "accounts.freeze");
        change(account(), 1);
        Eventually.within(
                SOON_MILLIS,
                () -> deliveries("pending")
                        .<List<String>>path("items.last_outcome")
                        .contains("refused_address"));
    }

    @Test
    void aNewSecretSignsBesideTheFormerOneUntilItsTimeIsOver() throws Exception {
        try (Receiver receiver = new Receiver(n -> 200)) {
            create(receiver.url(), "accounts.freeze");
            String next = admin.post("/api/webhooks/rotate-secret", Map.of("webhook_id", webhookId))
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("secret");
            change(account(), 1);
            Eventually.within(SOON_MILLIS, () -> receiver.received().size() == 1);
            Received both = receiver.received().get(0);
            assertTrue(isSignedWith(secret, both) && isSignedWith(next, both));
            Database.change("update webhook set former_until = now() where id = '" + webhookId + "'");
            change(account(), 1);
            Eventually.within(SOON_MILLIS, () -> receiver.received().size() == 2);
            Received one = receiver.received().get(1);
            assertTrue(isSignedWith(next, one));
            assertFalse(isSignedWith(secret, one));
        }
    }

    @Test
    void theSecretIsToldOnceAndStoredNowhereInTheClear() {
        String key = Bank.newKey();
        Map<String, Object> body = Map.of("url", "https://integrator.example/in");
        Response first = admin.post("/api/webhooks/create", key, body);
        webhookId = first.path("webhook_id");
        admin.post("/api/webhooks/create", key, body)
                .then()
                .statusCode(201)
                .body("webhook_id", equalTo(webhookId))
                .body("secret", nullValue());
        admin.request().get("/api/webhooks").then().statusCode(200).body("items.webhook_id", hasItem(webhookId));
        String told = first.path("secret");
        assertEquals(
                List.of("f"), Database.query("select bool_or(cast(w as text) like '%" + told + "%') from webhook w"));
        assertEquals(List.of("0"), Database.query("select count(*) from command_record where answer like '%whsec_%'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://integrator.example/", "https://u:p@integrator.example/", "no address at all"})
    void anAddressThatNoWebhookMayHaveIsRefused(String url) {
        admin.post("/api/webhooks/create", Map.of("url", url))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("url"))
                .body("detail", not(equalTo(url)));
    }

    @Test
    void anEventThatNobodyMayBeToldOfIsRefused() {
        admin.post(
                        "/api/webhooks/create",
                        Map.of("url", "https://integrator.example/", "event_types", List.of("users.create")))
                .then()
                .statusCode(400);
    }
}
