package dev.bulwark.auth.mfa;

import dev.bulwark.auth.lockout.SecuritySignals;
import dev.bulwark.auth.mfa.MfaRepository.Factor;
import dev.bulwark.auth.notices.NoticeKind;
import dev.bulwark.auth.notices.Notices;
import dev.bulwark.encryption.SecretBox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * Checks codes. Every method joins the caller's transaction, and whoever asks holds the user's lock. A no is an answer,
 * not a failure: the transaction must commit, for the wrong code to be counted.
 */
@ApplicationScoped
public class SecondFactors {

    static final String SEAL_PURPOSE = "mfa_factor";

    private final MfaRepository repository;
    private final RecoveryCodes recoveryCodes;
    private final PasskeyFactor passkeys;
    private final SecretBox secrets;
    private final SecuritySignals signals;
    private final Notices notices;
    private final Clock clock;

    SecondFactors(
            MfaRepository repository,
            RecoveryCodes recoveryCodes,
            PasskeyFactor passkeys,
            SecretBox secrets,
            SecuritySignals signals,
            Notices notices,
            Clock clock) {
        this.repository = repository;
        this.recoveryCodes = recoveryCodes;
        this.passkeys = passkeys;
        this.secrets = secrets;
        this.signals = signals;
        this.notices = notices;
        this.clock = clock;
    }

    /** Whether the user has an active factor, so that a password alone proves too little. */
    public Uni<Boolean> isEnrolled(Session session, UUID userId) {
        return kinds(session, userId).map(kinds -> !kinds.isEmpty());
    }

    /** Which active factors the user has: {@code totp}, {@code passkey}. */
    public Uni<List<String>> kinds(Session session, UUID userId) {
        return repository.kinds(session, userId);
    }

    /** Ten new recovery codes, told this once; the old ones are void. */
    public Uni<List<String>> renewRecoveryCodes(Session session, UUID userId, Instant now) {
        return recoveryCodes.replace(session, userId, now);
    }

    /** Takes every factor from a user, with recovery codes and logins under way. False if there was no active one. */
    public Uni<Boolean> clear(Session session, UUID userId) {
        return isEnrolled(session, userId)
                .call(() -> passkeys.removeAll(session, userId))
                .call(() -> repository.deleteFactor(session, userId));
    }

    /** Takes a code that answers no challenge, once. */
    public Uni<Boolean> accept(Session session, UUID userId, String code) {
        return accept(session, userId, code, false);
    }

    Uni<Boolean> accept(Session session, UUID userId, String code, boolean challenged) {
        Instant now = clock.instant();
        return repository
                .findFactor(session, userId, now)
                .map(found -> found.filter(Factor::confirmed))
                .chain(found -> found.map(factor -> accept(session, userId, factor, code, challenged, now))
                        .orElseGet(() -> Uni.createFrom().item(false)));
    }

    private Uni<Boolean> accept(
            Session session, UUID userId, Factor factor, String code, boolean challenged, Instant now) {
        OptionalLong step = match(userId, factor, code, now, challenged);
        if (step.isPresent()) {
            return repository.useStep(session, userId, step.getAsLong());
        }
        return refuse(session, userId, factor, now)
                .call(() -> wasUsed(userId, factor, code, now, challenged)
                        ? signals.replayedCode(session, userId, now)
                        : Uni.createFrom().voidItem());
    }

    /** A code that would be right had it not been taken before: two have what only one should. */
    private boolean wasUsed(UUID userId, Factor factor, String code, Instant now, boolean challenged) {
        return GuessRules.mayGuess(factor.failures(), factor.recentFailures(), challenged)
                && Totp.isRight(secrets.open(SEAL_PURPOSE, userId, factor.sealedSecret()), now, code);
    }

    /** Recovery codes are too long to be guessed, so that whoever uses up the guesses does not lock the user out. */
    Uni<Boolean> acceptRecoveryCode(Session session, UUID userId, String code) {
        Instant now = clock.instant();
        return recoveryCodes
                .use(session, userId, code, now)
                .call(used -> used
                        ? notices.tell(session, userId, NoticeKind.RECOVERY_CODE_USED, now)
                        : Uni.createFrom().voidItem());
    }

    /** The step to confirm an unconfirmed factor with; empty for a wrong code, which is counted. */
    Uni<OptionalLong> matchUnconfirmed(Session session, UUID userId, Factor factor, String code, Instant now) {
        OptionalLong step = match(userId, factor, code, now, false);
        return step.isPresent()
                ? Uni.createFrom().item(step)
                : refuse(session, userId, factor, now).replaceWith(step);
    }

    private OptionalLong match(UUID userId, Factor factor, String code, Instant now, boolean challenged) {
        if (!GuessRules.mayGuess(factor.failures(), factor.recentFailures(), challenged)) {
            return OptionalLong.empty();
        }
        byte[] secret = secrets.open(SEAL_PURPOSE, userId, factor.sealedSecret());
        return Totp.acceptedStep(secret, now, factor.lastStep(), code);
    }

    /** What is not even looked at is not counted either: it would keep the user out for as long as somebody guesses. */
    private Uni<Boolean> refuse(Session session, UUID userId, Factor factor, Instant now) {
        return factor.failures() >= GuessRules.FAILURES_MAX
                ? Uni.createFrom().item(false)
                : repository
                        .addFailure(session, userId, now)
                        .chain(() -> signals.wrongCode(session, userId, factor.failures() + 1, now))
                        .replaceWith(false);
    }
}
