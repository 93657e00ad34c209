package dev.bulwark.evidence.months;

import java.io.IOException;
import java.util.List;

/** The months that are in the log. */
public final class LogMonths {

    private static final String LIST = "select name, nullif(starts_at, '-infinity'), ends_at from audit_month"
            + " where not is_default order by ends_at";

    private final OwnerSession session;

    public LogMonths(OwnerSession session) {
        this.session = session;
    }

    /**
     * What became of a month.
     *
     * @param outcome made, there, waits (events of it are among those without a month) or busy (try again)
     */
    public record Made(String month, String outcome) {}

    /** The oldest first. */
    public List<Month> list() throws IOException {
        return session.list(
                LIST, row -> Month.of(row.getString(1), OwnerSession.instant(row, 2), OwnerSession.instant(row, 3)));
    }

    /** This month, and as many more. */
    public List<Made> make(int ahead) throws IOException {
        return session.inTransaction(() -> session.list(
                "select month, outcome from audit_months_make(?)",
                row -> new Made(row.getString(1), row.getString(2)),
                ahead));
    }

    /** Events that no month has. */
    public long withoutMonth() throws IOException {
        return session.one("select count(*) from audit_event_default", row -> row.getLong(1));
    }

    /**
     * Gives a month to each event that has none. Most of the work is done before anybody has to wait for it.
     *
     * @return how many there were
     */
    public long sort() throws IOException {
        session.inTransaction(() -> session.one("select audit_months_copy()", row -> row.getLong(1)));
        return session.inTransaction(() -> session.one("select audit_months_sort()", row -> row.getLong(1)));
    }
}
