package dev.bulwark.platform.db;

import java.time.Instant;
import java.time.OffsetDateTime;

/** Column values of native queries, in the types that the code uses. */
public final class Columns {

    private Columns() {}

    /** The value of a {@code timestamptz}. */
    public static Instant instant(Object column) {
        return ((OffsetDateTime) column).toInstant();
    }
}
