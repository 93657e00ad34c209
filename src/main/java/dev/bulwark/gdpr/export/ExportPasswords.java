package dev.bulwark.gdpr.export;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.auth.FreshProof;
import dev.bulwark.auth.OneTimePasswords;
import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outcome;
import dev.bulwark.encryption.SealedSecrets;
import dev.bulwark.encryption.SecretBox;
import dev.bulwark.platform.privacy.DataSubjects;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * The passwords of archives. The service makes them, since people choose poor ones, and tells each apart from the archive that it
 * opens: the two then reach the customer on different ways.
 */
@ApplicationScoped
class ExportPasswords implements SealedSecrets {

    private final Commands commands;
    private final CommandCalls calls;
    private final DataSubjects subjects;
    private final ExportRepository exports;
    private final OneTimePasswords passwords;
    private final SecretBox box;
    private final FreshProof freshProof;
    private final ExportConfig config;
    private final Clock clock;

    ExportPasswords(
            Commands commands,
            CommandCalls calls,
            DataSubjects subjects,
            ExportRepository exports,
            OneTimePasswords passwords,
            SecretBox box,
            FreshProof freshProof,
            ExportConfig config,
            Clock clock) {
        this.commands = commands;
        this.calls = calls;
        this.subjects = subjects;
        this.exports = exports;
        this.passwords = passwords;
        this.box = box;
        this.freshProof = freshProof;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public List<SealedColumn> columns() {
        return List.of(new SealedColumn(Archives.PASSWORDS, "id", "sealed", Archives.PASSWORDS));
    }

    /** For the caller's next archive of this customer. Fails with CUSTOMER_NOT_FOUND, STEP_UP_REQUIRED as an export does. */
    Uni<Answer> next(Caller caller, String idempotencyKey, ExportPasswordRequest request) {
        UUID customerId = request.customerId();
        if (caller.ownerScope().filter(own -> !own.equals(customerId)).isPresent()) {
            return Uni.createFrom().failure(ExportProblem.CUSTOMER_NOT_FOUND.problem());
        }
        if (caller.ownerScope().isEmpty()) {
            freshProof.require(caller);
        }
        return commands.run(
                calls.of(caller, "gdpr.export_password", idempotencyKey, request),
                session -> subjects.find(session, customerId)
                        .invoke(state -> {
                            if (state == DataSubjects.State.ABSENT) {
                                throw ExportProblem.CUSTOMER_NOT_FOUND.problem();
                            }
                        })
                        .chain(() -> make(session, caller, customerId)));
    }

    private Uni<Outcome> make(Session session, Caller caller, UUID customerId) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Instant now = clock.instant();
        ExportPasswordView view =
                new ExportPasswordView(customerId, passwords.next(), now.plus(config.passwordLifetime()));
        byte[] sealed = box.seal(Archives.PASSWORDS, id, view.password().getBytes(StandardCharsets.UTF_8));
        return exports.remember(session, id, customerId, caller.userId(), sealed, view.expiresAt(), now)
                .replaceWith(() ->
                        Outcome.created(view).replayedAs(view.withoutPassword()).audited("customer_id", customerId));
    }
}
