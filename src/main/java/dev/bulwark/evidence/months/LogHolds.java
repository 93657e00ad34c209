package dev.bulwark.evidence.months;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.evidence.tree.EventJson;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Legal holds of the log: while one stands, no month that it touches leaves the log, and none that has left is dropped. */
public final class LogHolds {

    private static final String INSERT = """
            insert into audit_hold (event_id, case_ref, starts_at, ends_at, placed_at, placed_by)
            values (?, ?, coalesce(cast(? as timestamptz), '-infinity'), coalesce(cast(? as timestamptz), 'infinity'), ?,
                session_user)
            """;
    private static final String LIFT = """
            update audit_hold set lifted_at = greatest(cast(? as timestamptz), placed_at), lifted_by = session_user
            where case_ref = ? and lifted_at is null
            """;
    private static final String STANDING = """
            select case_ref, nullif(starts_at, '-infinity'), nullif(ends_at, 'infinity'), placed_at, placed_by
            from audit_hold where lifted_at is null order by placed_at
            """;
    private static final String COVERING = """
            select case_ref from audit_hold
            where lifted_at is null and starts_at < ? and ends_at > coalesce(cast(? as timestamptz), '-infinity')
            order by placed_at
            """;

    /**
     * Of a customer, placed over the service: what the month says about him must stay as well. It is about him when it names
     * him or what is his, under whatever name, or is what his user did.
     */
    private static final String OF_CUSTOMERS = """
            with held as (select distinct customer_id as id from legal_hold where lifted_at is null),
                 named as (
                    select id as customer_id, id from held
                    union all select u.customer_id, u.id from app_user u join held on held.id = u.customer_id
                    union all select a.customer_id, a.id from account a join held on held.id = a.customer_id
                    union all select l.customer_id, l.id from loan l join held on held.id = l.customer_id
                    union all select d.customer_id, d.id from document d join held on held.id = d.customer_id
                    union all select a.customer_id, p.id from transfer p
                        join account a on a.id in (p.debit_account_id, p.credit_account_id)
                        join held on held.id = a.customer_id)
            select count(distinct n.customer_id)
            from %s e
            cross join lateral (select e.user_id as value union all select d.value from jsonb_each_text(e.details) d) v
            join named n on cast(n.id as text) = v.value
            """;

    private final OwnerSession session;
    private final Clock clock;

    public LogHolds(OwnerSession session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /**
     * A hold that stands.
     *
     * @param startsAt null for no bound; so is endsAt, which is exclusive
     */
    public record Hold(String caseRef, Instant startsAt, Instant endsAt, Instant placedAt, String placedBy) {}

    /** Null for no bound. Fails when a hold of that case stands. */
    public void place(String caseRef, Instant startsAt, Instant endsAt) throws IOException {
        if (!caseRef.matches("[A-Za-z0-9][A-Za-z0-9./_-]{0,59}")) {
            throw new IOException("a case is named by letters, digits, and . / _ -, at most 60");
        }
        session.inTransaction(() -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            ObjectNode event = event("audit.hold", caseRef, now);
            session.update(INSERT, UUID.fromString(event.get("id").textValue()), caseRef, startsAt, endsAt, now);
            OwnerEvents.insert(session, event);
            return null;
        });
    }

    /** Fails when none of that case stands. */
    public void lift(String caseRef) throws IOException {
        session.inTransaction(() -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            if (session.update(LIFT, now, caseRef) != 1) {
                throw new IOException("no hold of that case stands");
            }
            OwnerEvents.insert(session, event("audit.lift_hold", caseRef, now));
            return null;
        });
    }

    /** The oldest first. */
    public List<Hold> standing() throws IOException {
        return session.list(
                STANDING,
                row -> new Hold(
                        row.getString(1),
                        OwnerSession.instant(row, 2),
                        OwnerSession.instant(row, 3),
                        OwnerSession.instant(row, 4),
                        row.getString(5)));
    }

    /** Joins the caller's transaction. None is placed until it ends, once {@code audit_hold} and {@code legal_hold} are locked. */
    void requireNone(Month month) throws IOException {
        List<String> why = new ArrayList<>();
        List<String> cases = session.list(COVERING, row -> row.getString(1), month.endsAt(), month.startsAt());
        if (!cases.isEmpty()) {
            why.add("holds of the log: " + String.join(", ", cases));
        }
        long customers = session.one(OF_CUSTOMERS.formatted(Month.table(month.name())), row -> row.getLong(1));
        if (customers > 0) {
            why.add("legal holds of " + customers + " customers whom it names");
        }
        if (!why.isEmpty()) {
            throw new IOException(month.name() + " stays: " + String.join("; ", why));
        }
    }

    private ObjectNode event(String action, String caseRef, Instant now) throws IOException {
        ObjectNode details = JsonNodeFactory.instance
                .objectNode()
                .put("status", "success")
                .put("request_id", action)
                .put("case_ref", caseRef)
                .put("by", session.user());
        return new EventJson(UuidCreator.getTimeOrderedEpoch(), now, "security_event", "system", action, null, null)
                .with(details);
    }
}
