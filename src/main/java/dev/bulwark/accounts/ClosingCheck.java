package dev.bulwark.accounts;

import dev.bulwark.platform.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * What a feature has against closing an account, such as an active schedule. A feature implements it as a bean;
 * accounts does not know who does.
 */
public interface ClosingCheck {

    /**
     * Joins the caller's transaction, which holds the account's row lock. Whoever adds what keeps an account open takes
     * the same lock first and sees that the account is not closed; else both could pass each other.
     *
     * @return empty when the account may close; else a problem of status 409
     */
    Uni<Optional<ProblemType>> check(Session session, UUID accountId);
}
