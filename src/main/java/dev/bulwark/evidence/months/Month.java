package dev.bulwark.evidence.months;

import java.time.Instant;

/**
 * A part of the audit log that has bounds.
 *
 * @param name {@code 2019-01}; {@code before} for what was there before months
 * @param startsAt null for what was there before months
 * @param endsAt exclusive
 */
public record Month(String name, Instant startsAt, Instant endsAt) {

    static final String TABLE = "audit_event_";

    /** @param table as the database names it */
    static Month of(String table, Instant startsAt, Instant endsAt) {
        return new Month(table.substring(TABLE.length()).replace('_', '-'), startsAt, endsAt);
    }

    /** Fit to be a part of a statement. Fails with IllegalArgumentException for a name that no month has. */
    static String table(String name) {
        if (!name.matches("before|\\d{4}-\\d{2}")) {
            throw new IllegalArgumentException("no month");
        }
        return TABLE + name.replace('-', '_');
    }

    boolean contains(Instant time) {
        return (startsAt == null || !startsAt.isAfter(time)) && endsAt.isAfter(time);
    }
}
