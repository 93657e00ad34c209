package dev.bulwark.keys;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outcome;
import dev.bulwark.encryption.KeyRenewals;
import dev.bulwark.encryption.KeyRenewals.DataKeyCounts;
import dev.bulwark.encryption.KeyRenewals.SecretCount;
import dev.bulwark.keys.KeyStatusView.DataKeyView;
import dev.bulwark.keys.KeyStatusView.MasterKeyView;
import dev.bulwark.keys.KeyStatusView.SecretView;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Shows the keys' state and asks for new ones. */
@ApplicationScoped
class KeyService {

    /** Asks for nothing but itself. */
    private record RotateKeysCommand() {}

    private static final String ROTATE = "security.rotate_keys";

    private final Mutiny.SessionFactory sessions;
    private final Commands commands;
    private final CommandCalls calls;
    private final KeyRenewals renewals;
    private final Clock clock;

    KeyService(
            Mutiny.SessionFactory sessions, Commands commands, CommandCalls calls, KeyRenewals renewals, Clock clock) {
        this.sessions = sessions;
        this.commands = commands;
        this.calls = calls;
        this.renewals = renewals;
        this.clock = clock;
    }

    Uni<KeyStatusView> status() {
        return sessions.withSession(session -> renewals.countDataKeys(session, clock.instant())
                .chain(dataKeys -> renewals.countSecrets(session).map(secrets -> view(dataKeys, secrets))));
    }

    private KeyStatusView view(DataKeyCounts dataKeys, List<SecretCount> secrets) {
        boolean formerRemovable = dataKeys.underFormerMaster() == 0
                && secrets.stream().allMatch(secret -> secret.underFormerMaster() == 0);
        boolean complete = formerRemovable && dataKeys.dueForRenewal() + dataKeys.retired() == 0;
        return new KeyStatusView(
                complete,
                new MasterKeyView(renewals.activeMasterKey(), renewals.masterKeys(), formerRemovable),
                new DataKeyView(
                        dataKeys.dataKeys(),
                        dataKeys.underFormerMaster(),
                        dataKeys.dueForRenewal(),
                        dataKeys.retired()),
                secrets.stream()
                        .map(secret -> new SecretView(secret.name(), secret.underFormerMaster()))
                        .toList());
    }

    /** Opens the transaction. The work itself is done in the background, within the minute and by slices. */
    Uni<Answer> rotate(Caller caller, String idempotencyKey) {
        return commands.run(
                calls.of(caller, ROTATE, idempotencyKey, new RotateKeysCommand()), session -> rotate(session, caller));
    }

    private Uni<Outcome> rotate(Session session, Caller caller) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Instant now = clock.instant();
        return renewals.request(session, id, caller.userId(), now)
                .chain(() -> renewals.countDataKeys(session, now))
                .map(counts -> Outcome.ok(new RotateKeysView(id, now, counts.dueForRenewal()))
                        .audited("rotation_id", id));
    }
}
