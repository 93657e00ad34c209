package dev.bulwark.messages.channels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.messages.channels.ChannelFailure.Kind;
import dev.bulwark.support.Certificate;
import dev.bulwark.support.Eventually;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail against servers that are well, unwell, or not who they say. */
class MailChannelTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Instant WHEN = Instant.parse("2026-01-31T12:00:00Z");
    private static final Told NOTICE = new Told("password_changed", WHEN, null);

    @TempDir
    static Path directory;

    private static Vertx vertx;
    private static Certificate certificate;

    @BeforeAll
    static void start() throws Exception {
        vertx = Vertx.vertx();
        certificate = Certificate.in(directory);
    }

    @AfterAll
    static void stop() {
        vertx.close();
    }

    /** @param authority null for the JVM's */
    private static MailChannel channel(int port, String tls, Path authority) {
        List<String> settings = new ArrayList<>(List.of(
                "mail.host", "localhost",
                "mail.port", String.valueOf(port),
                "mail.from", "bank@bank.test",
                "mail.tls", tls,
                "messages.timeout", "5s",
                "messages.allowed-hosts", "localhost"));
        if (authority != null) {
            settings.addAll(List.of("mail.ca", authority.toString()));
        }
        return channel(Settings.of(settings.toArray(String[]::new)));
    }

    private static MailChannel channel(Settings settings) {
        return new MailChannel(vertx, settings.smtp(), settings.messages(), new Templates(settings.messages()));
    }

    private static MailChannel plain(MailServer server) {
        return channel(server.port(), "disable", null);
    }

    private static void send(MailChannel channel, String to) {
        channel.send(new Outgoing(UUID.randomUUID(), to, NOTICE)).await().atMost(PATIENCE);
    }

    private static ChannelFailure refusal(MailChannel channel, String to) {
        return assertThrows(ChannelFailure.class, () -> send(channel, to));
    }

    @Test
    void aMailIsPlainTextForOneRecipientAndSaysThatNobodyNeedsToAnswer() throws Exception {
        try (MailServer server = new MailServer(null)) {
            send(plain(server), "ada@customer.test");
            assertTrue(server.commands().contains("MAIL FROM:<bank@bank.test>"), server.commands()::toString);
            assertTrue(server.commands().contains("RCPT TO:<ada@customer.test>"), server.commands()::toString);
            String mail = server.mails().get(0);
            assertTrue(mail.contains("Subject: Banking Management System: a security notice for your account"), mail);
            assertTrue(mail.contains("Your password was changed"), mail);
            assertTrue(mail.contains("Auto-Submitted: auto-generated"), mail);
            assertTrue(mail.contains("Content-Type: text/plain"), mail);
        }
    }

    @Test
    void startTlsIsDemandedAndTheMailGoesInsideOfIt() throws Exception {
        try (MailServer server = new MailServer(MailServer.tls(directory))) {
            MailChannel channel = channel(server.port(), "starttls", certificate.pem());
            send(channel, "ada@customer.test");
            send(channel, "ada@customer.test");
            assertEquals(2, server.mails().size());
            assertTrue(server.commands().indexOf("STARTTLS") < server.commands().indexOf("MAIL FROM:<bank@bank.test>"));
        }
    }

    @Test
    void aServerThatDoesNotOfferStartTlsGetsNoMail() throws Exception {
        try (MailServer server = new MailServer(null)) {
            ChannelFailure refused =
                    refusal(channel(server.port(), "starttls", certificate.pem()), "ada@customer.test");
            assertEquals(Kind.CHANNEL, refused.kind());
            assertEquals("tls_refused", refused.outcome());
            assertEquals(0, server.mails().size());
            assertTrue(server.commands().stream().noneMatch(command -> command.contains("ada@")));
        }
    }

    @Test
    void aServerWhoseCertificateNobodyVouchesForGetsNoMail() throws Exception {
        try (MailServer server = new MailServer(MailServer.tls(directory))) {
            refusedOverTls(server, channel(server.port(), "starttls", null));
        }
    }

    @Test
    void aServerWithACertificateForAnotherNameGetsNoMail() throws Exception {
        Path elsewhere = directory.resolve("elsewhere");
        Certificate other = Certificate.in(elsewhere, "mail.elsewhere.test");
        try (MailServer server = new MailServer(MailServer.tls(elsewhere))) {
            refusedOverTls(server, channel(server.port(), "starttls", other.pem()));
        }
    }

    /** Where the name leads is not asked a second time, and the server must still prove that it is the name's. */
    @Test
    void mailGoesToTheAddressThatWasJudgedAndTheCertificateIsForTheName() throws Exception {
        Path elsewhere = directory.resolve("named");
        Certificate named = Certificate.in(elsewhere, "mail.nowhere.test");
        try (MailServer server = new MailServer(MailServer.tls(elsewhere))) {
            send(judged(server, "mail.nowhere.test", named.pem()), "ada@customer.test");
            assertEquals(1, server.mails().size());
        }
        try (MailServer server = new MailServer(MailServer.tls(elsewhere))) {
            refusedOverTls(server, judged(server, "mail.another.test", named.pem()));
        }
    }

    /** A name that leads nowhere, but was judged to lead to this server. */
    private static MailChannel judged(MailServer server, String host, Path authority) {
        Settings settings = Settings.of(
                "mail.host",
                host,
                "mail.port",
                String.valueOf(server.port()),
                "mail.from",
                "bank@bank.test",
                "mail.ca",
                authority.toString(),
                "messages.timeout",
                "5s");
        return new MailChannel(
                vertx,
                settings.smtp(),
                settings.messages(),
                new Templates(settings.messages()),
                () -> Uni.createFrom().item(InetAddress.getLoopbackAddress()));
    }

    /** The second attempt is no less careful than the first. */
    private static void refusedOverTls(MailServer server, MailChannel channel) {
        for (int attempt = 1; attempt <= 2; attempt++) {
            ChannelFailure refused = refusal(channel, "ada@customer.test");
            assertEquals(Kind.CHANNEL, refused.kind());
            assertEquals("tls_refused", refused.outcome());
        }
        assertEquals(0, server.mails().size());
        assertTrue(server.commands().stream().noneMatch(command -> command.contains("ada@")));
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 450 greylisted, LATER, smtp_450",
        "RCPT, 550 no such user, NEVER, smtp_550",
        "RCPT, 421 shutting down, CHANNEL, smtp_421",
        "greeting, 554 no service, CHANNEL, smtp_554",
        "MAIL, 550 sender unknown, CHANNEL, smtp_550",
        "content, 554 rejected, CHANNEL, smtp_554",
        "content, 451 try again, CHANNEL, smtp_451",
    })
    void whoIsRefusedDecidesWhatComesNext(String command, String reply, Kind kind, String outcome) throws Exception {
        try (MailServer server = new MailServer(null).answering(command, reply)) {
            ChannelFailure refused = refusal(plain(server), "ada@customer.test");
            assertEquals(kind, refused.kind());
            assertEquals(outcome, refused.outcome());
            assertFalse(refused.toString().contains("ada@"));
        }
    }

    @Test
    void aServerThatIsNotThereIsUnreachable() throws Exception {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        ChannelFailure refused = refusal(channel(port, "disable", null), "ada@customer.test");
        assertEquals(Kind.CHANNEL, refused.kind());
        assertEquals("unreachable", refused.outcome());
    }

    @Test
    void aServerThatHangsIsHungUpOn() throws Exception {
        try (MailServer server = new MailServer(null).hanging()) {
            Uni<Void> sent = plain(server).send(new Outgoing(UUID.randomUUID(), "ada@customer.test", NOTICE));
            assertThrows(
                    TimeoutException.class,
                    () -> sent.ifNoItem()
                            .after(Duration.ofSeconds(2))
                            .fail()
                            .await()
                            .atMost(PATIENCE));
            Eventually.within(PATIENCE.toMillis(), server::wasHungUpOn);
        }
    }

    @Test
    void aHostThatIsNotPublicAndNotListedGetsNothing() throws Exception {
        try (MailServer server = new MailServer(null)) {
            MailChannel channel = channel(Settings.of(
                    "mail.host", "localhost",
                    "mail.port", String.valueOf(server.port()),
                    "mail.from", "bank@bank.test",
                    "mail.tls", "disable"));
            assertEquals(
                    "refused_address", refusal(channel, "ada@customer.test").outcome());
            assertEquals(0, server.commands().size());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@customer.test\r\nRCPT TO:<eve@evil.test>",
                "ada@customer.test\nBcc: eve@evil.test",
                "ada@customer.test>\r\nDATA",
                "Ada <ada@customer.test>",
                "ada@customer.test, eve@evil.test",
                "customer_1@anonymized.com",
                "customer_1@ANONYMIZED.com.",
                "",
            })
    void anAddressThatIsNotOneBareAddressOfSomebodyNeverReachesTheServer(String to) throws Exception {
        try (MailServer server = new MailServer(null)) {
            ChannelFailure refused = refusal(plain(server), to);
            assertEquals(Kind.NOBODY, refused.kind());
            assertEquals("refused_recipient", refused.outcome());
            assertEquals(0, server.commands().size());
        }
    }
}
