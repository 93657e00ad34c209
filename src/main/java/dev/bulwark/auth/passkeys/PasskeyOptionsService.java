package dev.bulwark.auth.passkeys;

import dev.bulwark.auth.mfa.Challenges;
import dev.bulwark.auth.mfa.MfaConfig;
import dev.bulwark.auth.mfa.MfaProblem;
import dev.bulwark.auth.mfa.PasskeyFactor.Use;
import dev.bulwark.auth.passkeys.PasskeyOptions.Algorithm;
import dev.bulwark.auth.passkeys.PasskeyOptions.CreationOptions;
import dev.bulwark.auth.passkeys.PasskeyOptions.Descriptor;
import dev.bulwark.auth.passkeys.PasskeyOptions.RequestOptions;
import dev.bulwark.auth.passkeys.PasskeyOptions.Selection;
import dev.bulwark.auth.passkeys.RelyingParty.Site;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Says what a browser should ask of a device. Each answer has a challenge of its own. */
@ApplicationScoped
class PasskeyOptionsService {

    private static final int HANDLE_BYTES = 32;

    private final Mutiny.SessionFactory sessions;
    private final PasskeyRepository repository;
    private final PasskeyChallenges challenges;
    private final Challenges logins;
    private final RelyingParty relyingParty;
    private final MfaConfig config;

    /** A field of a bean, not of the class: a native executable must not carry a seeded generator in its image. */
    private final SecureRandom random = new SecureRandom();

    PasskeyOptionsService(
            Mutiny.SessionFactory sessions,
            PasskeyRepository repository,
            PasskeyChallenges challenges,
            Challenges logins,
            RelyingParty relyingParty,
            MfaConfig config) {
        this.sessions = sessions;
        this.repository = repository;
        this.challenges = challenges;
        this.logins = logins;
        this.relyingParty = relyingParty;
        this.config = config;
    }

    private record Owned(byte[] handle, List<Descriptor> passkeys) {}

    Uni<CreationOptions> toRegister(Caller caller) {
        Site site = relyingParty.get();
        byte[] handle = new byte[HANDLE_BYTES];
        random.nextBytes(handle);
        return sessions.withTransaction(session -> repository
                .ensureHandle(session, caller.userId(), handle)
                .chain(kept -> descriptors(session, caller.userId()).map(passkeys -> new Owned(kept, passkeys)))
                .chain(owned -> challenges
                        .issue(session, Use.REGISTER, caller.sessionId().toString())
                        .map(challenge -> creation(site, caller.username(), owned, challenge))));
    }

    private CreationOptions creation(Site site, String username, Owned owned, String challenge) {
        return new CreationOptions(
                new PasskeyOptions.Site(site.rpId(), config.issuer()),
                new PasskeyOptions.User(PasskeyOptions.base64(owned.handle()), username, username),
                challenge,
                PasskeyVerifier.ALGORITHMS.stream().map(Algorithm::of).toList(),
                challenges.timeoutMillis(),
                owned.passkeys(),
                Selection.STRICT,
                "none");
    }

    /** Names nobody: every device offers what it has for this site. */
    Uni<RequestOptions> toLogIn() {
        Site site = relyingParty.get();
        return sessions.withTransaction(session ->
                challenges.issue(session, Use.LOGIN, "").map(challenge -> request(site, challenge, List.of())));
    }

    /** Fails with INVALID_MFA_TOKEN for a challenge that is over, and with MFA_NOT_ENROLLED. */
    Uni<RequestOptions> toCompleteLogin(String mfaChallenge) {
        Site site = relyingParty.get();
        return sessions.withTransaction(session -> logins.userOf(session, mfaChallenge)
                .map(found -> found.orElseThrow(MfaProblem.INVALID_MFA_TOKEN::problem))
                .chain(userId -> ask(session, site, userId, Use.SECOND_FACTOR, mfaChallenge)));
    }

    /** Fails with MFA_NOT_ENROLLED. */
    Uni<RequestOptions> toStepUp(Caller caller) {
        Site site = relyingParty.get();
        return sessions.withTransaction(session -> ask(
                session, site, caller.userId(), Use.STEP_UP, caller.sessionId().toString()));
    }

    private Uni<RequestOptions> ask(Session session, Site site, UUID userId, Use use, String boundTo) {
        return descriptors(session, userId)
                .invoke(passkeys -> {
                    if (passkeys.isEmpty()) {
                        throw MfaProblem.MFA_NOT_ENROLLED.problem();
                    }
                })
                .chain(passkeys ->
                        challenges.issue(session, use, boundTo).map(challenge -> request(site, challenge, passkeys)));
    }

    private RequestOptions request(Site site, String challenge, List<Descriptor> passkeys) {
        return new RequestOptions(
                challenge, challenges.timeoutMillis(), site.rpId(), passkeys, PasskeyOptions.REQUIRED);
    }

    private Uni<List<Descriptor>> descriptors(Session session, UUID userId) {
        return repository
                .list(session, userId)
                .map(passkeys -> passkeys.stream().map(Descriptor::of).toList());
    }
}
