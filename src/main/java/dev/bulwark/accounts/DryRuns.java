package dev.bulwark.accounts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bulwark.accounts.DryRunView.AccountBalance;
import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandProblem;
import dev.bulwark.command.Commands;
import dev.bulwark.platform.problem.FieldError;
import dev.bulwark.platform.problem.Problem;
import dev.bulwark.platform.problem.ProblemException;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * Answers what a money command would do, by doing it in a transaction that is rolled back. It stores no idempotency record
 * and no audit event: those tell what happened, and nothing has. It takes the locks of the command and counts against its
 * rate limit.
 */
@ApplicationScoped
public class DryRuns {

    private static final String PARAMETER = "dry_run";

    private static final Set<Integer> REFUSALS = Set.of(404, 409, 422);

    private final Commands commands;
    private final AccountService accounts;
    private final ObjectMapper mapper;

    DryRuns(Commands commands, AccountService accounts, ObjectMapper mapper) {
        this.commands = commands;
        this.accounts = accounts;
        this.mapper = mapper;
    }

    /**
     * Whether the request's parameter {@code dry_run} says so. Fails as a bad field on anything but true and false, empty
     * text too, which the framework takes for absent: whoever writes the parameter does not expect a booking.
     */
    public static boolean isAsked(RoutingContext context) {
        String value = context.request().getParam(PARAMETER);
        if (value == null || value.equals("false")) {
            return false;
        }
        if (!value.equals("true")) {
            throw ProblemException.invalid(
                    List.of(new FieldError(PARAMETER, "query", "malformed", "must be true or false")));
        }
        return true;
    }

    /**
     * Opens the transaction; the work joins it. A refusal of the work (404, 409, 422) is an answer; a bad field fails as it
     * would without a dry run.
     */
    public Uni<Answer> run(Caller caller, Function<Session, Uni<Rehearsal>> work) {
        return commands.rehearse(session -> work.apply(session).chain(done -> view(session, caller, done)))
                .onFailure(DryRuns::isRefusal)
                .recoverWithItem(refusal -> refused(caller, (ProblemException) refusal))
                .map(view -> new Answer(200, json(view), false));
    }

    /**
     * A command over its threshold waits, whatever would refuse its execution: that is told beside the waiting.
     *
     * @param needed whether it would wait
     */
    public static Uni<Rehearsal> waiting(boolean needed, Uni<Rehearsal> execution) {
        return needed
                ? execution.onFailure(ProblemException.class).recoverWithItem(Rehearsal::refusedAfterApproval)
                : execution;
    }

    private Uni<DryRunView> view(Session session, Caller caller, Rehearsal done) {
        String would = done.approvalNeeded() ? "await_approval" : "post";
        if (done.refusal() != null) {
            Problem problem = Problem.of(done.refusal(), caller.origin().requestId());
            return Uni.createFrom().item(new DryRunView(true, would, true, problem, null, done.results()));
        }
        return accounts.getVisible(session, caller, done.accountIds())
                .map(views ->
                        new DryRunView(true, would, done.approvalNeeded(), null, balances(views), done.results()));
    }

    private static DryRunView refused(Caller caller, ProblemException refusal) {
        Problem problem = Problem.of(refusal, caller.origin().requestId());
        return new DryRunView(true, "refuse", false, problem, null, null);
    }

    private static List<AccountBalance> balances(List<AccountView> views) {
        return views.stream()
                .map(view -> new AccountBalance(view.accountId(), view.currency(), view.balance()))
                .toList();
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof ProblemException problem
                && REFUSALS.contains(problem.type().status())
                && !(problem.type() instanceof CommandProblem);
    }

    private String json(DryRunView view) {
        try {
            return mapper.writeValueAsString(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible); // a record of ours
        }
    }
}
