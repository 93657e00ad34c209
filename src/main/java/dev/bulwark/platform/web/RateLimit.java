package dev.bulwark.platform.web;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** At most {@code requestsMax} requests in any span of {@code period}. */
record RateLimit(int requestsMax, Duration period) {

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,6})/([1-9]\\d{0,4})?([smhd])");

    /** Reads {@code N/period}, for example {@code 200/1d} or {@code 10/m}. */
    static RateLimit parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("not a rate limit of the form N/period, such as 200/1d: " + text);
        }
        int units = form.group(2) == null ? 1 : Integer.parseInt(form.group(2));
        Duration unit = switch (form.group(3)) {
            case "s" -> Duration.ofSeconds(1);
            case "m" -> Duration.ofMinutes(1);
            case "h" -> Duration.ofHours(1);
            default -> Duration.ofDays(1);
        };
        return new RateLimit(Integer.parseInt(form.group(1)), unit.multipliedBy(units));
    }

    long periodNanos() {
        return period.toNanos();
    }
}
