package dev.bulwark.audit;

import dev.bulwark.platform.problem.FieldError;
import dev.bulwark.platform.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** Which events: every filter that is set must hold. Times are RFC 3339; from is inclusive, to exclusive. */
public record AuditFilter(
        @QueryParam("from") String from,
        @QueryParam("to") String to,
        @QueryParam("event_type") String eventType,
        @QueryParam("action") String action,
        @QueryParam("user_id") String userId,
        @QueryParam("status") String status,
        @QueryParam("ip_address") String ipAddress) {

    /** The filter's times, read; every malformed one is told at once. */
    record Period(Instant from, Instant to) {}

    /** The same for who reads events one by one. Fails as malformed times do. */
    public AuditSelection selection() {
        return new AuditSelection(this);
    }

    Period period() {
        List<FieldError> errors = new ArrayList<>();
        Period period = new Period(instant("from", from, errors), instant("to", to, errors));
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return period;
    }

    private static Instant instant(String name, String text, List<FieldError> errors) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException malformed) {
            errors.add(new FieldError(
                    name, "query", "malformed", "must be an RFC 3339 time such as 2026-01-31T12:00:00Z"));
            return null;
        }
    }
}
