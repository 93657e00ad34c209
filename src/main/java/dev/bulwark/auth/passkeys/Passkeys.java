package dev.bulwark.auth.passkeys;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.auth.mfa.PasskeyAssertion;
import dev.bulwark.auth.mfa.PasskeyFactor;
import dev.bulwark.auth.passkeys.PasskeyRepository.Passkey;
import dev.bulwark.auth.passkeys.PasskeyVerifier.Signed;
import dev.bulwark.auth.passkeys.RelyingParty.Site;
import dev.bulwark.platform.privacy.KeyedHash;
import dev.bulwark.platform.web.RequestOrigin;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.jboss.logging.Logger;

/** Takes proofs by passkeys, for logins and for fresh proofs. */
@ApplicationScoped
class Passkeys implements PasskeyFactor {

    private static final Logger LOG = Logger.getLogger(Passkeys.class);

    private final Mutiny.SessionFactory sessions;
    private final PasskeyRepository repository;
    private final PasskeyChallenges challenges;
    private final PasskeyVerifier verifier;
    private final RelyingParty relyingParty;
    private final KeyedHash hash;
    private final AuditLog audit;
    private final Clock clock;

    Passkeys(
            Mutiny.SessionFactory sessions,
            PasskeyRepository repository,
            PasskeyChallenges challenges,
            PasskeyVerifier verifier,
            RelyingParty relyingParty,
            KeyedHash hash,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.challenges = challenges;
        this.verifier = verifier;
        this.relyingParty = relyingParty;
        this.hash = hash;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<PasskeyProof>> check(
            Use use, String boundTo, PasskeyAssertion assertion, RequestOrigin origin) {
        Site site = relyingParty.get();
        Optional<String> challenge = verifier.challengeOf(assertion.response().clientDataJson());
        if (challenge.isEmpty()) {
            return none();
        }
        return challenges
                .use(use, boundTo, challenge.get())
                .chain(fresh -> fresh ? find(use, assertion) : Passkeys.<Passkey>none())
                .chain(found -> found.map(passkey -> verifier.verify(site, challenge.get(), passkey, assertion)
                                .map(signed -> signed.map(device -> proof(passkey, device, origin))))
                        .orElseGet(Passkeys::none));
    }

    private static PasskeyProof proof(Passkey passkey, Signed device, RequestOrigin origin) {
        return new PasskeyProof(passkey.id(), passkey.userId(), device.signCount(), device.backedUp(), origin);
    }

    private static <T> Uni<Optional<T>> none() {
        return Uni.createFrom().item(Optional.empty());
    }

    /** Nobody was named before a login, so the device must say whose key it is (WebAuthn, 7.2, step 6). */
    private Uni<Optional<Passkey>> find(Use use, PasskeyAssertion assertion) {
        String handle = assertion.response().userHandle();
        byte[] credentialId;
        try {
            credentialId = Base64.getUrlDecoder().decode(assertion.id());
        } catch (IllegalArgumentException noBase64) { // of a length that no bytes have
            return none();
        }
        return sessions.withSession(session -> repository.find(session, credentialId))
                .map(found -> found.filter(passkey -> handle == null || handle.isEmpty()
                                ? use != Use.LOGIN
                                : handle.equals(PasskeyOptions.base64(passkey.handle())))
                        .filter(this::isOurs));
    }

    private boolean isOurs(Passkey passkey) {
        boolean ours = MessageDigest.isEqual(passkey.mark(), mark(passkey.userId(), passkey.credential()));
        if (!ours) {
            LOG.errorf("passkey %s was not written by this service", passkey.id());
        }
        return ours;
    }

    /** Only who has the master key can write a row that is believed. */
    byte[] mark(UUID userId, byte[] credential) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(("passkey\n" + userId + '\n').getBytes(StandardCharsets.UTF_8));
        message.writeBytes(credential);
        return hash.of(message.toByteArray());
    }

    @Override
    public Uni<Boolean> accept(Session session, UUID userId, PasskeyProof proof) {
        Instant now = clock.instant();
        return repository
                .count(session, userId, proof, now)
                .call(counted -> counted ? Uni.createFrom().voidItem() : tellIfCopied(session, userId, proof, now));
    }

    /** The key signed, but an earlier count: WebAuthn, section 6.1.1. */
    private Uni<Void> tellIfCopied(Session session, UUID userId, PasskeyProof proof, Instant now) {
        AuditEvent event = AuditEvent.failure(
                        now, userId.toString(), "auth.passkey_cloned", proof.origin(), "sign_count_went_back")
                .with("passkey_id", proof.passkeyId())
                .with("sign_count", proof.signCount());
        return repository
                .exists(session, userId, proof.passkeyId())
                .chain(exists ->
                        exists ? audit.append(session, event) : Uni.createFrom().voidItem());
    }

    @Override
    public Uni<Void> removeAll(Session session, UUID userId) {
        return repository.removeAll(session, userId);
    }
}
