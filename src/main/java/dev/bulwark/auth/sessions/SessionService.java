package dev.bulwark.auth.sessions;

import dev.bulwark.auth.AuthConfig;
import dev.bulwark.auth.Principals;
import dev.bulwark.auth.lockout.KnownDevices;
import dev.bulwark.auth.sessions.SessionView.SessionsView;
import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outcome;
import dev.bulwark.platform.problem.CommonProblem;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** What a user sees of its sessions, and ends of them. */
@ApplicationScoped
class SessionService {

    private static final String REVOKE = "auth.sessions_revoke";

    private final Mutiny.SessionFactory sessions;
    private final SessionRepository repository;
    private final Commands commands;
    private final CommandCalls calls;
    private final Principals principals;
    private final KnownDevices devices;
    private final AuthConfig auth;
    private final Clock clock;

    SessionService(
            Mutiny.SessionFactory sessions,
            SessionRepository repository,
            Commands commands,
            CommandCalls calls,
            Principals principals,
            KnownDevices devices,
            AuthConfig auth,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.commands = commands;
        this.calls = calls;
        this.principals = principals;
        this.devices = devices;
        this.auth = auth;
        this.clock = clock;
    }

    Uni<SessionsView> list(Caller caller) {
        Instant now = clock.instant();
        return sessions.withSession(session -> repository.list(
                        session, caller.userId(), caller.sessionId(), now, now.minus(auth.sessionIdle())))
                .map(SessionsView::new);
    }

    /** Fails with NOT_FOUND for a session that is absent, over or another user's. */
    Uni<Answer> revoke(Caller caller, String idempotencyKey, RevokeRequest request) {
        return commands.run(calls.of(caller, REVOKE, idempotencyKey, request), session -> end(session, caller, request))
                .invoke(done -> principals.forget(caller.userId().toString()));
    }

    private Uni<Outcome> end(Session session, Caller caller, RevokeRequest request) {
        Instant now = clock.instant();
        if (request.sessionId() == null) {
            return devices.forget(session, caller.userId(), now) // before sessions, as whoever ends them all does
                    .chain(() -> repository.endOthers(session, caller.userId(), caller.sessionId(), now))
                    .map(ended -> Outcome.ok(new RevokedView(ended)).audited("ended", ended));
        }
        return repository
                .endOwn(session, caller.userId(), request.sessionId(), now, now.minus(auth.sessionIdle()))
                .invoke(ended -> {
                    if (ended == 0) {
                        throw CommonProblem.NOT_FOUND.problem();
                    }
                })
                .map(ended -> Outcome.ok(new RevokedView(ended)).audited("session_id", request.sessionId()));
    }
}
