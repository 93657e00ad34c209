package dev.bulwark.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.platform.problem.Problem;
import dev.bulwark.platform.problem.ProblemCodes;
import dev.bulwark.platform.problem.ProblemException;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Runs commands under the write contract. */
@ApplicationScoped
public class Commands {

    private final Mutiny.SessionFactory sessions;
    private final CommandRecords records;
    private final Outbox outbox;
    private final ProblemCodes refusals;
    private final AuditLog audit;
    private final ObjectMapper mapper;
    private final Clock clock;

    Commands(
            Mutiny.SessionFactory sessions,
            CommandRecords records,
            Outbox outbox,
            ProblemCodes refusals,
            AuditLog audit,
            ObjectMapper mapper,
            Clock clock) {
        this.sessions = sessions;
        this.records = records;
        this.outbox = outbox;
        this.refusals = refusals;
        this.audit = audit;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Opens the transaction; the work joins it. Fails with REQUEST_IN_PROGRESS, IDEMPOTENCY_KEY_REUSED, or what the work
     * fails with. A business refusal of a command with a key comes back as its stored answer.
     */
    public Uni<Answer> run(CommandCall call, Function<Session, Uni<Outcome>> work) {
        return sessions.withTransaction(session -> claimed(session, call, () -> execute(session, call, work)))
                .onFailure(failure -> isBusinessRefusal(failure) && call.key().isPresent())
                .recoverWithUni(failure -> refuse(call, (ProblemException) failure));
    }

    /**
     * For a command whose request is whole only after long work, to leave out what would only be done for nothing: whether
     * the caller was answered under this key before. Joins the caller's session, takes no lock and promises nothing: {@link
     * #run} decides.
     *
     * @param key null when the client sent none
     */
    public Uni<Boolean> isAnswered(Session session, Caller caller, String key) {
        return key == null ? Uni.createFrom().item(false) : records.exists(session, caller.userId(), key);
    }

    /** Opens a transaction that always rolls back: the work runs in full and sees its own effect, and nothing remains. */
    public <T> Uni<T> rehearse(Function<Session, Uni<T>> work) {
        return sessions.withTransaction((session, transaction) -> {
            transaction.markForRollback();
            return work.apply(session);
        });
    }

    private interface Step {
        Uni<Answer> take();
    }

    /** Goes on only as the first use of the key; a replay answers what the first use did. */
    private Uni<Answer> claimed(Session session, CommandCall call, Step next) {
        if (call.key().isEmpty()) {
            return next.take();
        }
        return records.claim(session, call).chain(claim -> switch (claim.verdict()) {
            case "new" -> next.take();
            case "replay" -> Uni.createFrom().item(replayed(claim));
            case "in_progress" -> Uni.createFrom().failure(CommandProblem.REQUEST_IN_PROGRESS.problem());
            default -> Uni.createFrom().failure(CommandProblem.IDEMPOTENCY_KEY_REUSED.problem());
        });
    }

    private Answer replayed(CommandRecords.Claim claim) {
        if (claim.answer().json() != null) {
            return claim.answer();
        }
        Problem refusal = Problem.of(refusals.of(claim.problemCode()), claim.requestId());
        return new Answer(claim.answer().status(), json(refusal), true);
    }

    private Uni<Answer> execute(Session session, CommandCall call, Function<Session, Uni<Outcome>> work) {
        return work.apply(session).chain(outcome -> {
            Answer answer = new Answer(outcome.status(), json(outcome.body()), false);
            AuditEvent event = success(call, outcome);
            return audit.append(session, event)
                    .chain(() -> store(session, call, answer.status(), outcome.replay()))
                    .chain(() ->
                            outbox.tell(session, event.id(), call.operation(), outcome.subjectId(), event.timestamp()))
                    .replaceWith(answer);
        });
    }

    private AuditEvent success(CommandCall call, Outcome outcome) {
        AuditEvent event = AuditEvent.success(clock.instant(), call.caller(), call.operation());
        for (var detail : outcome.auditDetails().entrySet()) {
            event = event.with(detail.getKey(), detail.getValue());
        }
        return event;
    }

    /** The work is rolled back; what remains is that it was refused. */
    private Uni<Answer> refuse(CommandCall call, ProblemException refusal) {
        String requestId = call.caller().origin().requestId();
        Answer answer = new Answer(refusal.type().status(), json(Problem.of(refusal, requestId)), false);
        AuditEvent event = AuditEvent.failure(
                clock.instant(),
                call.caller().userId().toString(),
                call.operation(),
                call.caller().origin(),
                refusal.type().code());
        return sessions.withTransaction(session -> claimed(
                session,
                call,
                () -> audit.append(session, event)
                        .chain(() -> store(session, call, answer))
                        .replaceWith(answer)));
    }

    private Uni<Void> store(Session session, CommandCall call, int status, Object replay) {
        return call.key().isEmpty()
                ? Uni.createFrom().voidItem()
                : store(session, call, new Answer(status, json(replay), false));
    }

    private Uni<Void> store(Session session, CommandCall call, Answer answer) {
        return call.key().isEmpty()
                ? Uni.createFrom().voidItem()
                : records.store(session, call, answer, clock.instant());
    }

    /** 409 and 422 of the work itself; the contract's own refusals say nothing about the command. */
    private static boolean isBusinessRefusal(Throwable failure) {
        return failure instanceof ProblemException problem
                && (problem.type().status() == 409 || problem.type().status() == 422)
                && !(problem.type() instanceof CommandProblem);
    }

    private String json(Object body) {
        try {
            return mapper.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible); // answers are records of ours
        }
    }
}
