package dev.bulwark.auth.sessions;

import dev.bulwark.auth.AccessTokens;
import dev.bulwark.auth.AuthConfig;
import dev.bulwark.auth.Principals;
import dev.bulwark.auth.sessions.RefreshRules.Family;
import dev.bulwark.auth.sessions.RefreshRules.Verdict;
import dev.bulwark.auth.sessions.RefreshTokenRepository.Owner;
import dev.bulwark.auth.sessions.RefreshTurns.Turn;
import dev.bulwark.platform.web.RequestOrigin;
import dev.bulwark.platform.web.SessionMode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;

/** Answers a refresh token with the next one and an access token; the package tells the rule. */
@ApplicationScoped
class RefreshService {

    private final Mutiny.SessionFactory sessions;
    private final RefreshTokenRepository repository;
    private final RefreshTurns turns;
    private final AccessTokens accessTokens;
    private final Principals principals;
    private final AuthConfig auth;

    RefreshService(
            Mutiny.SessionFactory sessions,
            RefreshTokenRepository repository,
            RefreshTurns turns,
            AccessTokens accessTokens,
            Principals principals,
            AuthConfig auth) {
        this.sessions = sessions;
        this.repository = repository;
        this.turns = turns;
        this.accessTokens = accessTokens;
        this.principals = principals;
        this.auth = auth;
    }

    /**
     * Fails with INVALID_REFRESH_TOKEN, one answer for every reason. A reuse ends the session first, and that commits.
     *
     * @param text null if the client sent none
     * @param check of the session that the token names, before anything is locked; throws what it finds
     */
    Uni<RefreshView> refresh(String text, SessionMode mode, RequestOrigin origin, Consumer<Owner> check) {
        RefreshToken token = RefreshToken.parse(text).orElseThrow(SessionProblem.INVALID_REFRESH_TOKEN::problem);
        return sessions.withTransaction(session -> repository
                        .findOwner(session, token)
                        .map(found -> found.orElseThrow(SessionProblem.INVALID_REFRESH_TOKEN::problem))
                        .invoke(check)
                        .chain(owner -> repository.lockFamily(session, owner.sessionId()))
                        .chain(family -> turns.take(session, family, token, mode, origin)))
                .map(this::answer);
    }

    /** After the commit: what a refusal changed stays changed. */
    private RefreshView answer(Turn turn) {
        Family family = turn.family();
        if (turn.verdict() == Verdict.REUSE) {
            principals.forget(family.userId().toString());
        }
        if (turn.next() == null) {
            throw SessionProblem.INVALID_REFRESH_TOKEN.problem();
        }
        return new RefreshView(
                accessTokens.sign(family.userId(), family.sessionId(), family.amr(), family.authTime()),
                "Bearer",
                auth.tokenLifetime().toSeconds(),
                turn.next().text(),
                family.sessionId());
    }
}
