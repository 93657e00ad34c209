package dev.bulwark.sandbox;

import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outcome;
import dev.bulwark.platform.MovableClock;
import dev.bulwark.platform.problem.CommonProblem;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Moves the clock of all replicas. */
@ApplicationScoped
class ClockService {

    private static final String MOVE = "sandbox.clock";
    private static final Duration AHEAD_MAX = Duration.ofDays(20 * 365);

    private final Commands commands;
    private final CommandCalls calls;
    private final ClockRepository repository;
    private final SandboxConfig config;
    private final MovableClock clock;

    ClockService(
            Commands commands,
            CommandCalls calls,
            ClockRepository repository,
            SandboxConfig config,
            MovableClock clock) {
        this.commands = commands;
        this.calls = calls;
        this.repository = repository;
        this.config = config;
        this.clock = clock;
    }

    /** Opens the transaction. Fails with NOT_FOUND where the clock cannot be moved, as a path does that no operation has. */
    Uni<Answer> move(Caller caller, String idempotencyKey, ClockRequest request) {
        if (!config.testClock()) {
            return Uni.createFrom().failure(CommonProblem.NOT_FOUND.problem());
        }
        return commands.run(calls.of(caller, MOVE, idempotencyKey, request), session -> move(session, request.now()));
    }

    private Uni<Outcome> move(Session session, Instant now) {
        return repository.lockAhead(session).chain(before -> {
            Duration ahead = ahead(clock.machineTime(), before, now);
            return repository
                    .move(session, ahead)
                    .map(moved ->
                            Outcome.ok(new ClockView(now, ahead.toSeconds())).audited("now", now));
        });
    }

    /** How far ahead of the machine's time the clock will be. */
    static Duration ahead(Instant machine, Duration before, Instant now) {
        Duration ahead = Duration.between(machine, now);
        if (ahead.compareTo(before) < 0) {
            throw SandboxProblem.CLOCK_NEVER_GOES_BACK.problem();
        }
        if (ahead.compareTo(AHEAD_MAX) > 0) {
            throw SandboxProblem.CLOCK_TOO_FAR.problem();
        }
        return ahead;
    }
}
