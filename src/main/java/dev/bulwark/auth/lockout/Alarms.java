package dev.bulwark.auth.lockout;

import dev.bulwark.auth.lockout.SecuritySignals.Type;
import dev.bulwark.auth.notices.NoticeKind;
import dev.bulwark.auth.notices.Notices;
import dev.bulwark.platform.web.RequestOrigin;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Looks at what a wrong password adds up to, and tells users. Every method joins the caller's transaction. */
@ApplicationScoped
public class Alarms {

    /** Of a keyed hash, to tell names apart that nobody has. */
    private static final int MARK_BYTES = 8;

    /** One notice is enough to know; who has the password could fill the list otherwise. */
    private static final Duration TOLD_AGAIN = Duration.ofHours(1);

    private final LockoutRepository repository;
    private final SignalRepository counts;
    private final SecuritySignals signals;
    private final Notices notices;
    private final LockoutConfig config;

    Alarms(
            LockoutRepository repository,
            SignalRepository counts,
            SecuritySignals signals,
            Notices notices,
            LockoutConfig config) {
        this.repository = repository;
        this.counts = counts;
        this.signals = signals;
        this.notices = notices;
        this.config = config;
    }

    /** The caller holds the origin's lock, under which a block begins once. */
    Uni<Void> blocked(Session session, String origin, RequestOrigin request, Instant now) {
        int space = origin.indexOf(' ');
        return signals.raise(
                session,
                SecuritySignals.alert(
                        now, Type.BRUTE_FORCE, request, origin.substring(0, space), origin.substring(space + 1)));
    }

    /** An account that is guessed at from many places, each of which stays below its own limit. */
    Uni<Void> longestDelay(Session session, Attempt attempt, RequestOrigin request, Instant now) {
        String account = attempt.userId() == null
                ? "unknown " + HexFormat.of().formatHex(attempt.account(), 0, MARK_BYTES)
                : attempt.userId().toString();
        return signals.raiseOnce(
                session, SecuritySignals.alert(now, Type.BRUTE_FORCE, request, "account", account), now);
    }

    /**
     * Few passwords against many accounts. Who counts a network locks it first, so that of failures at once the last
     * sees all. The whole system is counted without a lock: what one failure misses, the next one sees.
     */
    Uni<Void> lookForSpraying(Session session, Attempt attempt, RequestOrigin request, Instant now) {
        String network = attempt.place().network();
        Instant since = now.minus(config.window());
        return signals.lock(session, "network " + network)
                .chain(() -> counts.countAccountsOf(session, network, since))
                .chain(accounts -> accounts < config.sprayedAccounts()
                        ? nothing()
                        : signals.raiseOnce(
                                session,
                                SecuritySignals.alert(now, Type.PASSWORD_SPRAYING, request, "network", network),
                                now))
                .chain(() -> counts.countAccounts(session, since))
                .chain(accounts -> accounts < config.sprayedAccountsSystem()
                        ? nothing()
                        : signals.raiseOnce(
                                session,
                                SecuritySignals.alert(now, Type.PASSWORD_SPRAYING, request, "system", "all"),
                                now));
    }

    /** The user is told that somebody has the password but not the code (ASVS 5.0, 6.3.5). */
    public Uni<Void> tellWrongCode(Session session, UUID userId, Instant now) {
        return signals.claim(session, "told wrong code " + userId, now, now.minus(TOLD_AGAIN))
                .chain(first ->
                        first ? notices.tell(session, userId, NoticeKind.RIGHT_PASSWORD_WRONG_CODE, now) : nothing());
    }

    Uni<Void> tellDelay(Session session, Attempt attempt, Instant now) {
        return repository
                .told(session, attempt.account(), now)
                .chain(() -> attempt.userId() == null
                        ? nothing()
                        : notices.tell(session, attempt.userId(), NoticeKind.ACCOUNT_LOCKED, now));
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
