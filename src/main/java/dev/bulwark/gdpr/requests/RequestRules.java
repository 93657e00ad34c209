package dev.bulwark.gdpr.requests;

import dev.bulwark.gdpr.GdprProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/** The clock and the states of requests. */
final class RequestRules {

    /** Art. 12(3) says a month, which around February is up to two days shorter. */
    static final Duration FIRST_PERIOD = Duration.ofDays(30);

    /** Art. 12(3), second sentence. */
    static final Period EXTENSION = Period.ofMonths(2);

    private RequestRules() {}

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
