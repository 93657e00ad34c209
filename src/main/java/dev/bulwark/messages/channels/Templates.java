package dev.bulwark.messages.channels;

import dev.bulwark.auth.notices.NoticeKind;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people read. The texts are constants in the resources; values are put into their places and are never read as a template
 * themselves (ASVS 5.0, 1.3.7), lose line breaks and other control characters (1.3.11), and are cut (4.2.5).
 */
@Singleton
class Templates {

    static final int VALUE_LENGTH_MAX = 200;
    static final int SMS_LENGTH_MAX = 300;

    private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");
    private static final Pattern NOT_PRINTED = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+");

    private final String bank;
    private final String noticeMail = read("notice.mail.txt");
    private final String alertMail = read("alert.mail.txt");
    private final String alertSms = read("alert.sms.txt");

    Templates(MessageConfig config) {
        this.bank = config.bankName();
    }

    /** A mail. */
    record Letter(String subject, String text) {}

    Letter mail(Told told) {
        String text = told.alert() == null ? fill(noticeMail, noticeValues(told)) : fill(alertMail, alertValues(told));
        int end = text.indexOf("\n\n");
        return new Letter(text.substring(0, end), text.substring(end + 2));
    }

    /** Of an alert. */
    String sms(Told told) {
        return cut(fill(alertSms, alertValues(told)).strip(), SMS_LENGTH_MAX);
    }

    private Map<String, String> noticeValues(Told told) {
        return Map.of(
                "bank", bank,
                "text", NoticeKind.of(told.kind()).text(),
                "occurred_at", told.occurredAt().toString());
    }

    private Map<String, String> alertValues(Told told) {
        String ipAddress = told.alert().ipAddress();
        return Map.of(
                "bank", bank,
                "type", told.kind(),
                "severity", told.alert().severity(),
                "ip_address", ipAddress == null ? "-" : ipAddress,
                "occurred_at", told.occurredAt().toString(),
                "alert_id", told.alert().id().toString());
    }

    /** Once: a value that looks like a place stays what it is. */
    static String fill(String template, Map<String, String> values) {
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(
                        cut(NOT_PRINTED.matcher(values.get(place.group(1))).replaceAll(" "), VALUE_LENGTH_MAX)));
    }

    private static String cut(String text, int lengthMax) {
        return text.length() <= lengthMax ? text : text.substring(0, lengthMax);
    }

    private static String read(String name) {
        try (InputStream in = Templates.class.getResourceAsStream("/messages/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
