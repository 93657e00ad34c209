package dev.bulwark.messages.channels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A channel that is half configured keeps the service from starting, and the fault has a name. */
class ChannelRulesTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private static Arguments fault(String named, String... settings) {
        return Arguments.of(named, settings);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("BULWARK_MAIL_HOST", "mail.from", "bank@bank.example"),
                fault("BULWARK_MAIL_HOST", "alerts.mail-to", "security@bank.example"),
                fault("BULWARK_MAIL_FROM", "mail.host", "mail.bank.example"),
                fault("BULWARK_MAIL_FROM", mail("mail.from", "Bank <bank@bank.example>")),
                fault("BULWARK_MAIL_FROM", mail("mail.from", "bank@bank.example\r\nBcc: eve@evil.example")),
                fault("BULWARK_MAIL_HOST", mail("mail.host", "169.254.169.254")),
                fault("BULWARK_MAIL_HOST", mail("mail.host", "localhost")),
                fault("BULWARK_MAIL_HOST", mail("mail.host", "127.1")),
                fault("BULWARK_MAIL_HOST", mail("mail.host", "[::1]")),
                fault("BULWARK_MAIL_HOST", mail("mail.host", "::1")),
                fault("BULWARK_MAIL_HOST", mail("mail.host", "1.1.1.1")),
                fault("BULWARK_MAIL_HOST", mail("mail.host", "file:/etc/passwd")),
                fault("BULWARK_MAIL_PORT", mail("mail.port", "70000")),
                fault("BULWARK_MAIL_TLS", mail("mail.tls", "no")),
                fault("BULWARK_MAIL_CA", mail("mail.ca", "/nowhere/ca.pem")),
                fault("BULWARK_MAIL_USERNAME", mail("mail.username", "bank")),
                fault(
                        "BULWARK_MAIL_PASSWORD",
                        mail("mail.username", "bank", "mail.password", "p", "mail.tls", "disable")),
                fault("BULWARK_ALERTS_MAIL_TO", mail("alerts.mail-to", "security@bank.example,nobody")),
                fault("BULWARK_ALERTS_MAIL_TO", mail("alerts.mail-to", "customer_1@anonymized.com")),
                fault("BULWARK_SMS_GATEWAY_SECRET", "sms.gateway-url", "https://sms.example/"),
                fault("BULWARK_SMS_GATEWAY_URL", "sms.gateway-secret", SECRET),
                fault("BULWARK_ALERTS_SMS_TO", "alerts.sms-to", "0301234", "sms.gateway-url", "https://sms.example/"),
                fault("BULWARK_SMS_GATEWAY_URL", sms("sms.gateway-url", "http://sms.example/")),
                fault("BULWARK_SMS_GATEWAY_URL", sms("sms.gateway-url", "https://10.0.0.1/")),
                fault("BULWARK_SMS_GATEWAY_SECRET", sms("sms.gateway-secret", "a\r\nHost: evil")),
                fault("BULWARK_ALERTS_WEBHOOK_SECRET", "alerts.webhook-url", "https://siem.example/"),
                fault("BULWARK_ALERTS_WEBHOOK_URL", "alerts.webhook-secret", SECRET),
                fault("BULWARK_ALERTS_WEBHOOK_SECRET", webhook("alerts.webhook-secret", "short")),
                fault("BULWARK_ALERTS_WEBHOOK_URL", webhook("alerts.webhook-url", "file:///etc/passwd")),
                fault("BULWARK_ALERTS_WEBHOOK_URL", webhook("alerts.webhook-url", "https://localhost/")),
                fault("BULWARK_ALERTS_MIN_SEVERITY", "alerts.min-severity", "all"),
                fault("BULWARK_MESSAGES_BANK_NAME", "messages.bank-name", "Bank\r\nBcc: eve@evil.example"));
    }

    private static String[] mail(String... more) {
        return with(more, "mail.host", "mail.bank.example", "mail.from", "bank@bank.example");
    }

    private static String[] sms(String... more) {
        return with(
                more,
                "sms.gateway-url",
                "https://sms.example/send",
                "sms.gateway-secret",
                SECRET,
                "alerts.sms-to",
                "+4930123456");
    }

    private static String[] webhook(String... more) {
        return with(more, "alerts.webhook-url", "https://siem.example/in", "alerts.webhook-secret", SECRET);
    }

    private static String[] with(String[] more, String... usual) {
        return Stream.of(usual, more).flatMap(Stream::of).toArray(String[]::new);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void refusesToStartAndNamesWhatIsWrongWithoutItsValue(String named, String... settings) {
        List<String> problems = Settings.of(settings).problems();
        assertTrue(problems.stream().anyMatch(problem -> problem.startsWith(named)), problems::toString);
        for (int i = 1; i < settings.length; i += 2) {
            if (settings[i].length() > 5 && !settings[i].equals("disable")) {
                assertFalse(problems.toString().contains(settings[i]), problems::toString);
            }
        }
    }

    @Test
    void noChannelAtAllIsNoFault() {
        assertEquals(List.of(), Settings.of().problems());
    }

    @Test
    void wholeChannelsAreNoFault() {
        assertEquals(List.of(), Settings.of(mail()).problems());
        assertEquals(List.of(), Settings.of(sms()).problems());
        assertEquals(List.of(), Settings.of(webhook()).problems());
        assertEquals(
                List.of(),
                Settings.of(mail("alerts.mail-to", "security@bank.example,duty@bank.example"))
                        .problems());
    }

    @Test
    void aHostThatTheOperatorListsMayBePrivateAndPlain() {
        assertEquals(
                List.of(),
                Settings.of(sms("sms.gateway-url", "http://10.0.0.1/", "messages.allowed-hosts", "10.0.0.1"))
                        .problems());
        assertEquals(
                List.of(),
                Settings.of(mail("mail.host", "localhost", "messages.allowed-hosts", "localhost"))
                        .problems());
    }
}
