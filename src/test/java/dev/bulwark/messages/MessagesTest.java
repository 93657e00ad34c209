package dev.bulwark.messages;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.bulwark.auth.notices.NoticeKind;
import dev.bulwark.auth.notices.Notices;
import dev.bulwark.messages.channels.ChannelFailure;
import dev.bulwark.messages.channels.ChannelName;
import dev.bulwark.messages.channels.Told;
import dev.bulwark.platform.db.InTurn;
import dev.bulwark.platform.outbound.Signature;
import dev.bulwark.platform.signal.AlertListener;
import dev.bulwark.platform.signal.RaisedAlert;
import dev.bulwark.support.Bank;
import dev.bulwark.support.Bank.Person;
import dev.bulwark.support.Database;
import dev.bulwark.support.Eventually;
import dev.bulwark.support.Receiver;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People are told, whatever becomes of a channel meanwhile; and what they are told of goes on, whatever becomes of it. */
@QuarkusTest
@TestProfile(WithChannels.class)
class MessagesTest {

    private static final long ALERT_MAX_MILLIS = 5_000;
    private static final long SOON_MILLIS = 20_000;
    private static final String LIST = "/api/security/messages";

    @Inject
    Bank bank;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    @All
    List<AlertListener> alertListeners;

    @Inject
    Notices notices;

    @Inject
    MessageRetention retention;

    @Inject
    DeliveryBook book;

    @Inject
    MeterRegistry registry;

    private GreenMail mail;
    private Receiver sms;
    private Receiver siem;

    @BeforeEach
    void open() throws Exception {
        Database.change("delete from message");
        Database.change("update message_channel set failures = 0, retry_at = '-infinity', alerted_at = '-infinity',"
                + " refusal_alerted_at = '-infinity'");
        startMail();
        sms = new Receiver(WithChannels.port("sms"), n -> 200);
        siem = new Receiver(WithChannels.port("webhook"), n -> 200);
    }

    @AfterEach
    void close() {
        mail.stop();
        sms.close();
        siem.close();
    }

    private void startMail() {
        mail = new GreenMail(new ServerSetup(WithChannels.port("mail"), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
    }

    private void inTransaction(Function<Session, Uni<Void>> work) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> sessions.withTransaction(work::apply));
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    private RaisedAlert raise(String type, String severity) {
        RaisedAlert alert = new RaisedAlert(
                UUID.randomUUID(), type, severity, "203.0.113.7", Instant.parse("2026-01-31T12:00:00Z"));
        inTransaction(session -> InTurn.each(alertListeners, listener -> listener.raised(session, alert)));
        return alert;
    }

    /** Monitoring raises alerts of its own meanwhile, so a test looks for those that it has raised. */
    private List<Receiver.Received> postsOf(RaisedAlert alert) {
        return siem.received().stream()
                .filter(one ->
                        one.json().get("alert_id").asText().equals(alert.id().toString()))
                .collect(Collectors.toList());
    }

    private List<Receiver.Received> textsOf(RaisedAlert alert) {
        return sms.received().stream()
                .filter(one ->
                        one.json().get("text").asText().contains(alert.id().toString()))
                .collect(Collectors.toList());
    }

    private List<MimeMessage> mailsOf(RaisedAlert alert, String address) {
        return mailsTo(address).stream()
                .filter(letter -> text(letter).contains(alert.id().toString()))
                .collect(Collectors.toList());
    }

    private List<MimeMessage> mailsTo(String address) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> to(message).equals(address))
                .collect(Collectors.toList());
    }

    private static String to(MimeMessage message) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String newMailbox() {
        return "user-" + UUID.randomUUID() + "@bank.test";
    }

    /** A user with an address, who has not logged in yet. */
    private Response user(String address) {
        Person admin = bank.staff("admin");
        Response created = admin.post(
                "/api/users/create",
                Map.of("username", "told-" + UUID.randomUUID(), "role", "teller", "email", address));
        created.then().statusCode(201);
        return created;
    }

    private static String status(String channel, RaisedAlert alert) {
        return Database.query("select coalesce(string_agg(status, ' '), '') from message where channel = '" + channel
                        + "' and alert_id = '" + alert.id() + "'")
                .get(0);
    }

    private static void waitUntilAllHaveEnded() {
        Eventually.within(
                SOON_MILLIS,
                () -> Database.query("select id from message where status = 'pending'")
                        .isEmpty());
    }

    @Test
    void anAlertReachesEveryContactOverEveryChannelWithinFiveSeconds() throws Exception {
        RaisedAlert alert = raise("brute_force", "high");
        Eventually.within(
                ALERT_MAX_MILLIS,
                () -> postsOf(alert).size() == 1
                        && textsOf(alert).size() == 1
                        && mailsOf(alert, "duty@bank.test").size() == 1
                        && mailsOf(alert, "security@bank.test").size() == 1);
        JsonNode told = postsOf(alert).get(0).json();
        Set<String> fields = new TreeSet<>();
        told.fieldNames().forEachRemaining(fields::add);
        assertEquals(Set.of("alert_id", "type", "ip_address", "timestamp", "severity"), fields);
        assertEquals(alert.id().toString(), told.get("alert_id").asText());
        assertEquals("203.0.113.7", told.get("ip_address").asText());
        String signature = postsOf(alert).get(0).signature();
        long time = Long.parseLong(signature.replaceFirst("t=(\\d+),.*", "$1"));
        assertEquals(
                Signature.of(
                        List.of(WithChannels.WEBHOOK_SECRET.getBytes(StandardCharsets.UTF_8)),
                        time,
                        postsOf(alert).get(0).body()),
                signature);
        assertEquals("+4930123456", textsOf(alert).get(0).json().get("to").asText());
        assertTrue(textsOf(alert).get(0).json().get("text").asText().contains("brute_force"));
        assertEquals("Bearer " + WithChannels.SMS_SECRET, textsOf(alert).get(0).authorization());
        MimeMessage letter = mailsOf(alert, "duty@bank.test").get(0);
        assertEquals("Banking Management System: security alert brute_force (high)", letter.getSubject());
    }

    @Test
    void anAlertBelowTheLeastSeverityIsNotTold() {
        RaisedAlert alert = raise("brute_force", "low");
        assertEquals("", status("webhook", alert) + status("mail", alert) + status("sms", alert));
    }

    @Test
    void aUserIsToldByMailOfWhatHappensToHisAccountAndHisAddressIsNowhereInClear() throws Exception {
        String address = newMailbox();
        Response created = user(address);
        String oneTime = created.path("one_time_password");
        String username = created.path("username");
        String token = Bank.login(username, oneTime, Bank.newAddress());
        Bank.from(Bank.newAddress())
                .header("Authorization", "Bearer " + token)
                .body(Map.of(
                        "current_password",
                        oneTime,
                        "new_password",
                        "Sun-Flower-91-Bicycle",
                        "confirm_password",
                        "Sun-Flower-91-Bicycle"))
                .post("/api/auth/change-password")
                .then()
                .statusCode(200);
        assertEquals(List.of(), Database.query("select m.id from message m where m::text like '%" + address + "%'"));
        Eventually.within(
                SOON_MILLIS,
                () -> mailsTo(address).stream()
                        .anyMatch(letter -> text(letter).contains(NoticeKind.PASSWORD_CHANGED.text())));
        String secret = oneTime + username;
        assertTrue(mailsTo(address).stream().noneMatch(letter -> text(letter).contains(secret)));
        Bank.login(username, "Sun-Flower-91-Bicycle", Bank.newAddress());
        Eventually.within(
                SOON_MILLIS,
                () -> mailsTo(address).stream()
                        .anyMatch(letter -> text(letter).contains(NoticeKind.NEW_DEVICE.text())));
    }

    private static String text(MimeMessage letter) {
        try {
            return ((String) letter.getContent()).replace("\r\n", "\n").replace("=\n", "");
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void aUserWithoutAnAddressIsToldInsideOfTheServiceAlone() {
        Person nobody = bank.staff("teller");
        inTransaction(
                session -> notices.tell(session, nobody.userId(), NoticeKind.RIGHT_PASSWORD_WRONG_CODE, Instant.EPOCH));
        assertEquals(List.of(), statusOf(nobody.userId()));
        nobody.get("/api/auth/notices").then().body("items.kind", hasItem("right_password_wrong_code"));
    }

    @Test
    void whoHasBeenErasedIsNotMailed() {
        UUID userId = UUID.fromString(user("customer_1@anonymized.com").path("user_id"));
        inTransaction(session -> notices.tell(session, userId, NoticeKind.ROLE_CHANGED, Instant.EPOCH));
        waitUntilAllHaveEnded();
        assertEquals(
                List.of("dead refused_recipient"),
                Database.query("select status || ' ' || last_outcome from message where user_id = '" + userId + "'"));
        assertEquals(0, mailsTo("customer_1@anonymized.com").size());
    }

    @Test
    void theFormerAddressOfACustomerAndTheNewOneAreBothTold() {
        Person teller = bank.staff("teller");
        String former = newMailbox();
        String present = newMailbox();
        String customerId = teller.post(
                        "/api/customers/create",
                        Map.of("name", "Ada", "email", former, "phone", "+14155550121", "ssn", Bank.newSsn()))
                .path("customer_id");
        correct(teller, customerId, present);
        Eventually.within(
                SOON_MILLIS,
                () -> mailsTo(former).size() == 1 && mailsTo(present).size() == 1);
        assertTrue(text(mailsTo(former).get(0)).contains(NoticeKind.CUSTOMER_CONTACT_CHANGED.text()));
        waitUntilAllHaveEnded();
        assertEquals(List.of("0"), Database.query("select count(*) from message where address_sealed is not null"));
        correct(teller, customerId, "customer_1@anonymized.com");
        Eventually.within(SOON_MILLIS, () -> mailsTo(present).size() == 2);
        assertEquals(0, mailsTo("customer_1@anonymized.com").size());
    }

    private static void correct(Person teller, String customerId, String email) {
        String tag = teller.get("/api/customers/{id}", customerId).header("ETag");
        teller.request()
                .header("If-Match", tag)
                .header("Idempotency-Key", Bank.newKey())
                .body(Map.of("customer_id", customerId, "email", email))
                .post("/api/customers/update")
                .then()
                .statusCode(200);
    }

    @Test
    void whileMailIsDownBusinessGoesOnAlertsTakeTheOtherWaysAndNothingIsLost() throws Exception {
        mail.stop();
        String address = newMailbox();
        UUID userId = UUID.fromString(user(address).path("user_id"));
        inTransaction(session -> notices.tell(session, userId, NoticeKind.ROLE_CHANGED, Instant.EPOCH));
        Bank.accountWith(bank.staff("teller"), "10.00");
        RaisedAlert alert = raise("brute_force", "high");
        Eventually.within(
                ALERT_MAX_MILLIS,
                () -> postsOf(alert).size() == 1 && textsOf(alert).size() == 1);
        Eventually.within(SOON_MILLIS, () -> alarms() == 1);
        assertEquals("pending pending", status("mail", alert));
        assertEquals(List.of("pending"), statusOf(userId));

        Eventually.within(
                SOON_MILLIS,
                () -> siem.received().stream()
                        .anyMatch(one -> one.json().get("type").asText().equals("channel_failing")));
        Eventually.within(
                SOON_MILLIS,
                () -> sms.received().stream()
                        .anyMatch(one -> one.json().get("text").asText().contains("channel_failing")));
        assertEquals(
                List.of(),
                Database.query("select id from message where kind = 'channel_failing' and channel = 'mail'"),
                "it must not wait for the channel that it is about");
        Person auditor = bank.staff("auditor");
        auditor.get(LIST)
                .then()
                .statusCode(200)
                .body("channels.find { it.channel == 'mail' }.failing", equalTo(true))
                .body("channels.find { it.channel == 'webhook' }.failing", equalTo(false));
        Eventually.within(
                SOON_MILLIS,
                () -> gauge("bulwark.messages.failing", "mail") == 1 && gauge("bulwark.messages.waiting", "mail") >= 3);

        startMail();
        Eventually.within(SOON_MILLIS, () -> mailsTo(address).size() == 1);
        waitUntilAllHaveEnded();
        assertEquals(1, mailsOf(alert, "duty@bank.test").size());
        auditor.get(LIST).then().body("channels.find { it.channel == 'mail' }.failures", equalTo(0));
        assertEquals(1, alarms(), "once an hour");
    }

    private static List<String> statusOf(UUID userId) {
        return Database.query("select status from message where user_id = '" + userId + "'");
    }

    private double gauge(String name, String channel) {
        return registry.get(name).tag("channel", channel).gauge().value();
    }

    /** Raised since this test began. */
    private static int alarms() {
        return Integer.parseInt(
                Database.query("select count(*) from audit_event e, message_channel c where c.channel = 'mail'"
                                + " and e.action = 'channel_failing' and e.details ->> 'channel' = 'mail'"
                                + " and e.occurred_at >= c.alerted_at")
                        .get(0));
    }

    @Test
    void whatAReplicaHadClaimedWhenItDiedIsSentWhenTheClaimHasRunOut() {
        siem.answer(n -> 503);
        RaisedAlert first = raise("brute_force", "high");
        Eventually.within(SOON_MILLIS, () -> !postsOf(first).isEmpty());
        Database.change("update message set attempts = attempts + 1, claimed_until = now() + interval '1 hour'"
                + " where channel = 'webhook'");
        Database.change("update message_channel set failures = 0, retry_at = '-infinity'");
        siem.answer(n -> 200);
        RaisedAlert second = raise("token_replay", "high");
        Eventually.within(SOON_MILLIS, () -> status("webhook", second).equals("delivered"));
        assertEquals("pending", status("webhook", first), "a claim holds while it runs");
        Database.change("update message set claimed_until = now() - interval '1 second' where channel = 'webhook'"
                + " and status = 'pending'");
        Eventually.within(SOON_MILLIS, () -> status("webhook", first).equals("delivered"));
    }

    private static boolean hasOutcome(RaisedAlert alert, String outcome) {
        String rows = "select id from message where alert_id = '" + alert.id() + "' and last_outcome = '";
        return !Database.query(rows + outcome + "'").isEmpty();
    }

    @Test
    void whatFailsForTooLongIsGivenUpAndSaysSo() {
        siem.answer(n -> 503);
        RaisedAlert alert = raise("brute_force", "high");
        Eventually.within(SOON_MILLIS, () -> hasOutcome(alert, "http_503"));
        Database.change("update message set created_at = created_at - interval '25 hours' where channel = 'webhook'"
                + " and alert_id = '" + alert.id() + "'");
        Eventually.within(SOON_MILLIS, () -> status("webhook", alert).equals("dead"));
        bank.staff("auditor")
                .get(LIST + "?status=dead&channel=webhook")
                .then()
                .statusCode(200)
                .body("items.find { it.alert_id == '" + alert.id() + "' }.last_outcome", equalTo("http_503"));
    }

    @Test
    void aMessageThatIsRefusedForGoodIsNotSentAgain() {
        sms.answer(n -> 422);
        RaisedAlert alert = raise("brute_force", "high");
        Eventually.within(SOON_MILLIS, () -> status("sms", alert).equals("dead"));
        assertEquals(1, textsOf(alert).size());
        assertEquals(List.of("0"), failures("sms"), "it says nothing about the channel");
        Eventually.within(
                SOON_MILLIS,
                () -> siem.received().stream()
                        .anyMatch(one -> one.json().get("type").asText().equals("alert_refused")));
    }

    private static List<String> failures(String channel) {
        return Database.query("select failures from message_channel where channel = '" + channel + "'");
    }

    /** A mailbox that is gone holds up nobody else's mail. */
    @Test
    void aRecipientWhoIsRefusedSaysNothingAgainstTheChannel() {
        ClaimedMessage notice = new ClaimedMessage(
                UUID.randomUUID(),
                1,
                Instant.EPOCH,
                new Told("password_changed", Instant.EPOCH, null),
                null,
                null,
                null,
                0);
        for (int n = 0; n < 5; n++) {
            inTransaction(session -> book.record(
                    session, ChannelName.MAIL, notice, new ChannelFailure(ChannelFailure.Kind.NEVER, "smtp_550")));
        }
        assertEquals(List.of("0"), failures("mail"));
        assertEquals(
                List.of(),
                Database.query("select 1 from message_channel where refusal_alerted_at > now() - interval '1 minute'"
                        + " and channel = 'mail'"));
    }

    @Test
    void theListShowsWhoWasToldWithoutAnAddressInClear() {
        raise("brute_force", "critical");
        waitUntilAllHaveEnded();
        Response listed = bank.staff("auditor").get(LIST + "?status=delivered");
        listed.then()
                .statusCode(200)
                .body("items.size()", greaterThanOrEqualTo(4))
                .body("items.status", everyItem(equalTo("delivered")))
                .body("items.recipient", hasItem("d***@bank.test"))
                .body("items.recipient", hasItem("+***56"))
                .body("channels.configured", everyItem(equalTo(true)));
        assertFalse(listed.asString().contains("duty@bank.test"));
        assertFalse(listed.asString().contains("4930123456"));
        String cursor = bank.staff("auditor").get(LIST + "?limit=3").path("next_cursor");
        bank.staff("auditor")
                .get(LIST + "?limit=3&cursor=" + cursor)
                .then()
                .body("items.size()", greaterThanOrEqualTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"teller", "manager", "loan_officer", "compliance"})
    void whoMayNotReadSecurityIsNotShownTheList(String role) {
        bank.staff(role).get(LIST).then().statusCode(403);
    }

    @Test
    void aFilterThatIsNoneIsRefused() {
        bank.staff("auditor").get(LIST + "?channel=pigeon").then().statusCode(400);
        bank.staff("auditor").get(LIST + "?status=lost").then().statusCode(400);
    }

    @Test
    void whatEndedLongAgoIsForgotten() throws Throwable {
        raise("brute_force", "high");
        waitUntilAllHaveEnded();
        Database.change("update message set ended_at = ended_at - interval '31 days' where channel <> 'sms'");
        VertxContextSupport.subscribeAndAwait(() -> retention.forget());
        assertEquals(List.of("sms"), Database.query("select distinct channel from message"));
    }

    @Test
    void theDatabaseKeepsNoAddressOfAMessageThatHasEnded() {
        raise("brute_force", "high");
        waitUntilAllHaveEnded();
        assertEquals("23514", Database.refusal("postgres", "update message set address_sealed = '\\x00'"));
        assertEquals("42501", Database.refusal("bulwark_app", "update message set user_id = null"));
    }

    @Test
    void theNumberOfChannelsIsMeasured() {
        assertEquals(3, registry.get("bulwark.messages.channels").gauge().value());
    }
}
