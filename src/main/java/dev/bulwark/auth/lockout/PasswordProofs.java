package dev.bulwark.auth.lockout;

import dev.bulwark.platform.problem.ProblemException;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Passwords that are asked for within a session, to change it or to prove who is there. Whoever has stolen a token must
 * not guess there what he may not guess at the login; wrong ones end no session.
 */
@ApplicationScoped
public class PasswordProofs {

    private final Mutiny.SessionFactory sessions;
    private final Turns turns;
    private final PasswordGuesses guesses;
    private final GuessVerdicts verdicts;
    private final Clock clock;

    PasswordProofs(
            Mutiny.SessionFactory sessions, Turns turns, PasswordGuesses guesses, GuessVerdicts verdicts, Clock clock) {
        this.sessions = sessions;
        this.turns = turns;
        this.guesses = guesses;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /**
     * Opens a transaction before the comparison and one after it. Fails with TOO_MANY_FAILED_ATTEMPTS.
     *
     * @param comparison leaves the event loop and comes back
     */
    public Uni<Boolean> counted(Caller caller, Supplier<Uni<Boolean>> comparison) {
        return turns.take(
                        () -> sessions.withTransaction(session -> guesses.beginProof(session, caller, clock.instant())))
                .chain(attempt -> comparison
                        .get()
                        .onFailure(failure -> !(failure instanceof ProblemException))
                        .call(() -> sessions.withTransaction(session -> verdicts.takeBack(session, attempt)))
                        .call(right -> sessions.withTransaction(session -> right
                                ? verdicts.proved(session, attempt)
                                : verdicts.failed(session, attempt, caller.origin()))));
    }
}
