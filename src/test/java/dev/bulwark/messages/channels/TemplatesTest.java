package dev.bulwark.messages.channels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.auth.notices.NoticeKind;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is put into a text is never more than a piece of it. */
class TemplatesTest {

    private static final Instant WHEN = Instant.parse("2026-01-31T12:00:00Z");

    private final Templates templates =
            new Templates(Settings.of("messages.bank-name", "First Bank").messages());

    private static Told alert(String type, String ipAddress) {
        return new Told(type, WHEN, new Told.Alert(UUID.randomUUID(), "high", ipAddress));
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void everyNoticeHasItsMail(NoticeKind kind) {
        Templates.Letter letter = templates.mail(new Told(kind.code(), WHEN, null));
        assertEquals("First Bank: a security notice for your account", letter.subject());
        assertTrue(letter.text().contains(kind.text()));
        assertTrue(letter.text().contains("2026-01-31T12:00:00Z"));
        assertFalse(letter.text().contains("{"), letter.text());
    }

    @Test
    void aLineBreakInAValueMakesNoHeaderAndNoLine() {
        Templates.Letter letter = templates.mail(alert("brute_force\r\nBcc: eve@evil.test", "10.0.0.1\nalert_id: x"));
        assertEquals("First Bank: security alert brute_force Bcc: eve@evil.test (high)", letter.subject());
        assertTrue(letter.text().contains("ip_address: 10.0.0.1 alert_id: x\n"), letter.text());
        assertFalse(templates.sms(alert("a\r\nb", "c\u2028d")).matches("(?s).*[\\r\\n\\u2028].*"));
    }

    @Test
    void aValueThatLooksLikeAPlaceStaysWhatItIs() {
        assertEquals("{b} $1", Templates.fill("{a}", Map.of("a", "{b} $1", "b", "filled")));
    }

    @Test
    void aLongValueIsCut() {
        assertTrue(templates.sms(alert("x".repeat(5_000), "10.0.0.1")).length() <= Templates.SMS_LENGTH_MAX);
        assertTrue(templates.mail(alert("x".repeat(5_000), null)).subject().length() < 300);
    }

    @Test
    void anAlertWithoutAnAddressSaysSo() {
        assertTrue(templates.mail(alert("books_out_of_balance", null)).text().contains("ip_address: -\n"));
    }
}
