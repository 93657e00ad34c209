package dev.bulwark.gdpr.requests;

import dev.bulwark.gdpr.GdprProblem;
import dev.bulwark.platform.problem.FieldError;
import dev.bulwark.platform.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;

/** The clock and the states of requests. */
final class RequestRules {

    /** Art. 12(3) says a month, which around February is up to two days shorter. */
    static final Duration FIRST_PERIOD = Duration.ofDays(30);

    /** Art. 12(3), second sentence. */
    static final Period EXTENSION = Period.ofMonths(2);

    /** How long after it came a letter is still entered. One that is older was answered in another way, or is a slip. */
    static final int ENTERED_WITHIN_DAYS = 90;

    private RequestRules() {}

    /**
     * When a request was received: at the first moment (UTC) of the day that is named. Fails with VALIDATION_FAILED for a day to
     * come, one that is too long ago, and for what a customer asks for itself, which is received now.
     *
     * @param on null for now
     */
    static Instant receivedAt(LocalDate on, boolean subject, Instant now) {
        if (on == null) {
            return now;
        }
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (subject || on.isAfter(today) || on.isBefore(today.minusDays(ENTERED_WITHIN_DAYS))) {
            throw ProblemException.invalid(List.of(new FieldError(
                    "received_on",
                    "body",
                    "out_of_range",
                    "must be one of the last " + ENTERED_WITHIN_DAYS + " days, and is for staff to say")));
        }
        return on.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    static Instant dueAt(Instant receivedAt) {
        return receivedAt.plus(FIRST_PERIOD);
    }

    static Instant extended(Instant firstDueAt) {
        return firstDueAt.atOffset(ZoneOffset.UTC).plus(EXTENSION).toInstant();
    }

    /** Fails with REQUEST_STATE, which names the state in {@code request_status}. */
    static void requireMayBecome(RequestRow request, RequestStatus next) {
        if (!request.status().mayBecome(next)) {
            throw state(request);
        }
    }

    /** Fails with REQUEST_STATE, REQUEST_EXTENDED_ALREADY, EXTENSION_TOO_LATE. */
    static void requireExtensible(RequestRow request, Instant now) {
        if (request.status().isOver()) {
            throw state(request);
        }
        if (request.extendedAt() != null) {
            throw GdprProblem.REQUEST_EXTENDED_ALREADY.problem();
        }
        if (!now.isBefore(request.firstDueAt())) {
            throw GdprProblem.EXTENSION_TOO_LATE.problem();
        }
    }

    private static RuntimeException state(RequestRow request) {
        return GdprProblem.REQUEST_STATE
                .problem()
                .with("request_status", request.status().stored());
    }
}
