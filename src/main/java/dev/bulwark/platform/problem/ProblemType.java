package dev.bulwark.platform.problem;

import java.util.List;
import java.util.Locale;

/**
 * A kind of failure that a client can tell from others. Implemented by enums; the name of the constant in lower case is
 * the stable {@code code}.
 *
 * <p>Status from class: 400 malformed, 401, 403, 404 (also "exists but not yours"), 409 state, 422 broken business rule,
 * 429 and 503 with Retry-After, 500 with a fixed text.
 */
public interface ProblemType {

    String name();

    ProblemText text();

    default int status() {
        return text().status();
    }

    default String title() {
        return text().title();
    }

    default String detail() {
        return text().detail();
    }

    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    default ProblemException problem() {
        return new ProblemException(this, List.of());
    }
}
