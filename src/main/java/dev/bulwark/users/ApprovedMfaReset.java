package dev.bulwark.users;

import dev.bulwark.approvals.Approval;
import dev.bulwark.approvals.ApprovalProblem;
import dev.bulwark.approvals.Approvals;
import dev.bulwark.approvals.ApprovedCommand;
import dev.bulwark.auth.UserSessions;
import dev.bulwark.auth.lockout.KnownDevices;
import dev.bulwark.auth.mfa.MfaProblem;
import dev.bulwark.auth.mfa.SecondFactors;
import dev.bulwark.auth.notices.NoticeKind;
import dev.bulwark.auth.notices.Notices;
import dev.bulwark.encryption.CipherRejected;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** The reset of a lost factor, when a second person has approved it. The user enrols anew after the next login. */
@ApplicationScoped
class ApprovedMfaReset implements ApprovedCommand {

    static final String OPERATION = "users.reset_mfa";

    private final Approvals approvals;
    private final UserRepository users;
    private final SecondFactors factors;
    private final UserSessions userSessions;
    private final KnownDevices devices;
    private final Notices notices;
    private final UserSecrets secrets;
    private final Clock clock;

    ApprovedMfaReset(
            Approvals approvals,
            UserRepository users,
            SecondFactors factors,
            UserSessions userSessions,
            KnownDevices devices,
            Notices notices,
            UserSecrets secrets,
            Clock clock) {
        this.approvals = approvals;
        this.users = users;
        this.factors = factors;
        this.userSessions = userSessions;
        this.devices = devices;
        this.notices = notices;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public String operation() {
        return OPERATION;
    }

    @Override
    public String permission() {
        return "hr:write";
    }

    @Override
    public Optional<Record> shown(Approval approval, String reason) {
        MfaResetPayload payload = approvals.payloadOf(approval, MfaResetPayload.class);
        String shown = payload.reasonSealed() == null ? reason : reasonOf(payload);
        return Optional.of(new ReasonedRequest(payload.userId(), shown));
    }

    /** Whoever can write to the table, and has no key, can take the words away: no factor is reset without them. */
    private static void requireSaid(MfaResetPayload payload, String reason) {
        if (payload.reasonSealed() == null && reason == null) {
            throw ApprovalProblem.APPROVAL_VOID.problem();
        }
    }

    /** Null when an earlier version sealed it under a master key that is gone. */
    private String reasonOf(MfaResetPayload payload) {
        try {
            return secrets.openMfaReset(payload.userId(), payload.reasonSealed());
        } catch (CipherRejected formerKey) {
            return null;
        }
    }

    /** Whom it acts upon may have been promoted since it was asked for. Fails with ROLE_BEYOND_CALLER. */
    @Override
    public Uni<Void> requireWithin(Session session, Approval approval, Set<String> permissions) {
        UUID userId = approvals.payloadOf(approval, MfaResetPayload.class).userId();
        return users.find(session, userId)
                .map(found -> found.orElseThrow(UserProblem.USER_NOT_FOUND::problem))
                .chain(user -> users.requireWithin(session, user.role(), permissions));
    }

    /** The approval holds the lock of the user's row. Ends all sessions. Fails with MFA_NOT_ENROLLED, APPROVAL_VOID. */
    @Override
    public Uni<Executed> execute(Session session, Approval approval, Caller approver, String reason) {
        MfaResetPayload payload = approvals.payloadOf(approval, MfaResetPayload.class);
        UUID userId = payload.userId();
        Instant now = clock.instant();
        return factors.clear(session, userId)
                .invoke(cleared -> {
                    if (!cleared) {
                        throw MfaProblem.MFA_NOT_ENROLLED.problem();
                    }
                    requireSaid(payload, reason);
                })
                .chain(() -> devices.forget(session, userId, now))
                .chain(() -> userSessions.endAll(session, userId, now))
                .chain(() -> notices.tell(session, userId, NoticeKind.FACTOR_REMOVED, now))
                .replaceWith(new Executed("user_id", userId));
    }
}
