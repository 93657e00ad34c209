package dev.bulwark.statements;

import dev.bulwark.platform.problem.FieldError;
import dev.bulwark.platform.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * From when to when, in the database's microseconds.
 *
 * @param from inclusive
 * @param to exclusive
 */
record StatementPeriod(Instant from, Instant to) {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern INSTANT = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})");

    /**
     * A plain date is a day in UTC and counts whole, at both ends; an RFC 3339 time as an end is exclusive. Every fault
     * is told at once, under the name of its parameter.
     */
    static StatementPeriod parse(String from, String to, Duration longest) {
        List<FieldError> errors = new ArrayList<>();
        Instant start = read("from", from, 0, errors);
        Instant end = read("to", to, 1, errors);
        if (errors.isEmpty() && !start.isBefore(end)) {
            errors.add(error("to", "period_reversed", "must be after from"));
        } else if (errors.isEmpty() && Duration.between(start, end).compareTo(longest) > 0) {
            errors.add(
                    error("from", "period_too_long", "must be no more than " + longest.toDays() + " days before to"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return new StatementPeriod(start, end);
    }

    /** The last day of which it shows anything, given the day on which it is drawn. */
    LocalDate lastDay(Instant drawnAt) {
        Instant last = to.minus(1, ChronoUnit.MICROS);
        Instant shown = last.isBefore(drawnAt) || drawnAt.isBefore(from) ? last : drawnAt;
        return LocalDate.ofInstant(shown, ZoneOffset.UTC);
    }

    LocalDate firstDay() {
        return LocalDate.ofInstant(from, ZoneOffset.UTC);
    }

    private static Instant read(String name, String text, int daysAfterDate, List<FieldError> errors) {
        if (text == null) {
            errors.add(error(name, "required", "must not be null"));
            return null;
        }
        try {
            if (DATE.matcher(text).matches()) {
                return LocalDate.parse(text)
                        .plusDays(daysAfterDate)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
            }
            if (INSTANT.matcher(text).matches()) {
                return ceiling(OffsetDateTime.parse(text).toInstant());
            }
        } catch (DateTimeException outOfRange) {
            // told below: a thirteenth month is as malformed as a word
        }
        errors.add(error(
                name,
                "malformed",
                "must be a date such as 2026-01-31 or an RFC 3339 time such as 2026-01-31T12:00:00Z"));
        return null;
    }

    /** The same set of bookings: they have microseconds, so "not before" and "before" may both round up. */
    private static Instant ceiling(Instant time) {
        Instant floor = time.truncatedTo(ChronoUnit.MICROS);
        return floor.equals(time) ? time : floor.plus(1, ChronoUnit.MICROS);
    }

    private static FieldError error(String name, String code, String message) {
        return new FieldError(name, "query", code, message);
    }
}
