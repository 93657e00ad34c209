package dev.bulwark.auth.passkeys;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.auth.mfa.FactorOwner;
import dev.bulwark.auth.mfa.PasskeyFactor.Use;
import dev.bulwark.auth.mfa.SecondFactors;
import dev.bulwark.auth.notices.NoticeKind;
import dev.bulwark.auth.notices.Notices;
import dev.bulwark.auth.passkeys.PasskeyRepository.Passkey;
import dev.bulwark.auth.passkeys.PasskeyVerifier.NewCredential;
import dev.bulwark.auth.passkeys.PasskeyView.PasskeysView;
import dev.bulwark.auth.passkeys.PasskeyView.RegisteredView;
import dev.bulwark.auth.passkeys.RelyingParty.Site;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The caller's own passkeys. */
@ApplicationScoped
class PasskeyService {

    /** Pair of passkey_slots_few. */
    static final int PASSKEYS_MAX = 10;

    private final Mutiny.SessionFactory sessions;
    private final PasskeyRepository repository;
    private final PasskeyChallenges challenges;
    private final PasskeyVerifier verifier;
    private final Passkeys passkeys;
    private final RelyingParty relyingParty;
    private final SecondFactors factors;
    private final FactorOwner owner;
    private final Notices notices;
    private final AuditLog audit;
    private final Clock clock;

    PasskeyService(
            Mutiny.SessionFactory sessions,
            PasskeyRepository repository,
            PasskeyChallenges challenges,
            PasskeyVerifier verifier,
            Passkeys passkeys,
            RelyingParty relyingParty,
            SecondFactors factors,
            FactorOwner owner,
            Notices notices,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.challenges = challenges;
        this.verifier = verifier;
        this.passkeys = passkeys;
        this.relyingParty = relyingParty;
        this.factors = factors;
        this.owner = owner;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    Uni<PasskeysView> list(Caller caller) {
        return sessions.withSession(session -> repository.list(session, caller.userId()))
                .map(found -> new PasskeysView(found.stream()
                        .map(passkey -> new PasskeyView(
                                passkey.id(),
                                passkey.name(),
                                passkey.backedUp(),
                                passkey.createdAt(),
                                passkey.lastUsedAt()))
                        .toList()));
    }

    /**
     * Ends the caller's other sessions: they have proved too little now. That the caller has proved every factor freshly was
     * made sure of when the challenge was issued, which only this session can answer. Fails with PASSKEY_NOT_ACCEPTED,
     * PASSKEY_ALREADY_REGISTERED or TOO_MANY_PASSKEYS.
     */
    Uni<RegisteredView> register(Caller caller, RegisterRequest request) {
        Site site = relyingParty.get();
        String challenge = verifier.challengeOf(request.credential().response().clientDataJson())
                .orElseThrow(PasskeyProblem.PASSKEY_NOT_ACCEPTED::problem);
        return challenges
                .use(Use.REGISTER, caller.sessionId().toString(), challenge)
                .invoke(fresh -> {
                    if (!fresh) {
                        throw PasskeyProblem.PASSKEY_NOT_ACCEPTED.problem();
                    }
                })
                .chain(() -> verifier.register(site, challenge, request.credential()))
                .map(made -> made.orElseThrow(PasskeyProblem.PASSKEY_NOT_ACCEPTED::problem))
                .chain(made -> store(caller, newPasskey(caller.userId(), request, made)))
                .invoke(done -> owner.forget(caller.userId()));
    }

    private Passkey newPasskey(UUID userId, RegisterRequest request, NewCredential made) {
        return new Passkey(
                UuidCreator.getTimeOrderedEpoch(),
                userId,
                null,
                made.id(),
                made.credential(),
                passkeys.mark(userId, made.credential()),
                request.name(),
                request.transports(),
                made.backupEligible(),
                made.backedUp(),
                made.signCount(),
                clock.instant(),
                null);
    }

    private Uni<RegisteredView> store(Caller caller, Passkey passkey) {
        Instant now = passkey.createdAt();
        return sessions.withTransaction(session -> owner.lock(session, caller)
                .chain(() -> factors.isEnrolled(session, caller.userId()))
                .call(() -> repository.insert(session, passkey, PASSKEYS_MAX))
                .call(() -> owner.strengthen(session, caller, "passkey", now))
                .call(() -> changed(session, caller, "auth.passkeys_register", passkey.id(), NoticeKind.FACTOR_ADDED))
                .chain(enrolled -> enrolled
                        ? Uni.createFrom().<List<String>>nullItem()
                        : factors.renewRecoveryCodes(session, caller.userId(), now))
                .map(codes -> new RegisteredView(passkey.id(), passkey.name(), codes)));
    }

    /** With the last factor go the recovery codes. Fails with PASSKEY_NOT_FOUND. */
    Uni<Void> remove(Caller caller, UUID passkeyId) {
        return sessions.withTransaction(session -> owner.lock(session, caller)
                        .chain(() -> repository.remove(session, caller.userId(), passkeyId))
                        .chain(() -> factors.isEnrolled(session, caller.userId()))
                        .call(left -> left
                                ? Uni.createFrom().voidItem()
                                : factors.clear(session, caller.userId()).replaceWithVoid())
                        .chain(() ->
                                changed(session, caller, "auth.passkeys_remove", passkeyId, NoticeKind.FACTOR_REMOVED)))
                .invoke(done -> owner.forget(caller.userId()));
    }

    private Uni<Void> changed(Session session, Caller caller, String action, UUID passkeyId, NoticeKind notice) {
        Instant now = clock.instant();
        AuditEvent event = AuditEvent.success(now, caller, action).with("passkey_id", passkeyId);
        return owner.endOtherSessions(session, caller, now)
                .chain(() -> notices.tell(session, caller.userId(), notice, now))
                .chain(() -> audit.append(session, event));
    }
}
