package dev.bulwark.auth.mfa;

import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.auth.mfa.MfaRepository.Factor;
import dev.bulwark.auth.notices.NoticeKind;
import dev.bulwark.auth.notices.Notices;
import dev.bulwark.encryption.SecretBox;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * The caller's own factor: enrol, confirm, disable, new recovery codes. Each opens its transaction and takes the lock.
 */
@ApplicationScoped
class MfaService {

    private final Mutiny.SessionFactory sessions;
    private final MfaRepository repository;
    private final SecondFactors factors;
    private final RecoveryCodes recoveryCodes;
    private final FactorOwner owner;
    private final Notices notices;
    private final SecretBox secrets;
    private final AuditLog audit;
    private final MfaConfig config;
    private final Clock clock;

    /** A field of a bean, not of the class: a native executable must not carry a seeded generator in its image. */
    private final SecureRandom random = new SecureRandom();

    MfaService(
            Mutiny.SessionFactory sessions,
            MfaRepository repository,
            SecondFactors factors,
            RecoveryCodes recoveryCodes,
            FactorOwner owner,
            Notices notices,
            SecretBox secrets,
            AuditLog audit,
            MfaConfig config,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.factors = factors;
        this.recoveryCodes = recoveryCodes;
        this.owner = owner;
        this.notices = notices;
        this.secrets = secrets;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /** Replaces a secret that was never confirmed. Fails with MFA_ALREADY_ENROLLED. */
    Uni<EnrollView> enroll(Caller caller) {
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        byte[] sealed = secrets.seal(SecondFactors.SEAL_PURPOSE, caller.userId(), secret);
        return locked(
                        caller,
                        session -> repository
                                .replaceUnconfirmed(session, caller.userId(), sealed, clock.instant())
                                .invoke(replaced -> require(replaced, MfaProblem.MFA_ALREADY_ENROLLED))
                                .chain(() -> record(session, caller, "auth.mfa_enroll")))
                .map(done -> view(Base32.encode(secret), caller.username()));
    }

    private EnrollView view(String secret, String username) {
        String issuer = encode(config.issuer());
        String uri = "otpauth://totp/" + issuer + ':' + encode(username) + "?secret=" + secret + "&issuer=" + issuer
                + "&algorithm=SHA1&digits=" + Totp.DIGITS + "&period=" + Totp.PERIOD_SECONDS;
        return new EnrollView(secret, uri, Base64.getEncoder().encodeToString(QrPng.of(uri)));
    }

    /** Apps read %20, and show a plus sign as it is. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * A right code makes the factor active, and ends the caller's other sessions: they have proved too little now.
     * Fails with MFA_NOT_ENROLLED, MFA_ALREADY_ENROLLED, or, with the wrong code counted, INVALID_MFA_TOKEN.
     */
    Uni<RecoveryCodesView> confirm(Caller caller, ConfirmRequest request) {
        Instant now = clock.instant();
        return locked(
                        caller,
                        session -> repository
                                .findFactor(session, caller.userId(), now)
                                .map(found -> found.orElseThrow(MfaProblem.MFA_NOT_ENROLLED::problem))
                                .invoke(factor -> require(!factor.confirmed(), MfaProblem.MFA_ALREADY_ENROLLED))
                                .chain(factor -> confirm(session, caller, factor, request.mfaToken(), now)))
                .invoke(done -> owner.forget(caller.userId()))
                .map(codes -> new RecoveryCodesView(codes.orElseThrow(MfaProblem.INVALID_MFA_TOKEN::problem)));
    }

    /** Empty for a wrong code: the transaction commits, with the count. */
    private Uni<Optional<List<String>>> confirm(
            Session session, Caller caller, Factor factor, String code, Instant now) {
        return factors.matchUnconfirmed(session, caller.userId(), factor, code, now)
                .chain(step -> step.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : activate(session, caller, step.getAsLong(), now).map(Optional::of));
    }

    private Uni<List<String>> activate(Session session, Caller caller, long step, Instant now) {
        return repository
                .confirm(session, caller.userId(), step, now)
                .invoke(confirmed -> require(confirmed, MfaProblem.MFA_ALREADY_ENROLLED))
                .chain(() -> owner.strengthen(session, caller, "totp", now))
                .chain(() -> owner.endOtherSessions(session, caller, now))
                .chain(() -> record(session, caller, "auth.mfa_confirm"))
                .chain(() -> notices.tell(session, caller.userId(), NoticeKind.FACTOR_ADDED, now))
                .chain(() -> recoveryCodes.replace(session, caller.userId(), now));
    }

    /** Ends the caller's other sessions, as any change of a credential does. Fails with MFA_NOT_ENROLLED. */
    Uni<Void> disable(Caller caller) {
        Instant now = clock.instant();
        return locked(
                        caller,
                        session -> factors.clear(session, caller.userId())
                                .invoke(deleted -> require(deleted, MfaProblem.MFA_NOT_ENROLLED))
                                .chain(() -> owner.endOtherSessions(session, caller, now))
                                .chain(() -> notices.tell(session, caller.userId(), NoticeKind.FACTOR_REMOVED, now))
                                .chain(() -> record(session, caller, "auth.mfa_disable")))
                .invoke(done -> owner.forget(caller.userId()));
    }

    /** Ten new codes; the old ones are void. Fails with MFA_NOT_ENROLLED. */
    Uni<RecoveryCodesView> renewRecoveryCodes(Caller caller) {
        Instant now = clock.instant();
        return locked(
                        caller,
                        session -> factors.isEnrolled(session, caller.userId())
                                .invoke(enrolled -> require(enrolled, MfaProblem.MFA_NOT_ENROLLED))
                                .chain(() -> record(session, caller, "auth.mfa_recovery_codes"))
                                .chain(() ->
                                        notices.tell(session, caller.userId(), NoticeKind.RECOVERY_CODES_RENEWED, now))
                                .chain(() -> recoveryCodes.replace(session, caller.userId(), now)))
                .map(RecoveryCodesView::new);
    }

    private <T> Uni<T> locked(Caller caller, Function<Session, Uni<T>> work) {
        return sessions.withTransaction(session -> owner.lock(session, caller).chain(() -> work.apply(session)));
    }

    private Uni<Void> record(Session session, Caller caller, String action) {
        return audit.append(session, AuditEvent.success(clock.instant(), caller, action));
    }

    private static void require(boolean holds, MfaProblem problem) {
        if (!holds) {
            throw problem.problem();
        }
    }
}
