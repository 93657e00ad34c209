package dev.bulwark.users;

import dev.bulwark.approvals.ApprovalRequest;
import dev.bulwark.approvals.Approvals;
import dev.bulwark.auth.mfa.MfaProblem;
import dev.bulwark.command.Answer;
import dev.bulwark.command.CommandCalls;
import dev.bulwark.command.Commands;
import dev.bulwark.command.Outcome;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Asks for the reset of a lost factor, which always waits for a second person (ASVS 5.0, 6.4.4). */
@ApplicationScoped
class MfaResetService {

    private final Commands commands;
    private final CommandCalls calls;
    private final UserRepository users;
    private final UserSecrets secrets;
    private final Approvals approvals;

    MfaResetService(
            Commands commands, CommandCalls calls, UserRepository users, UserSecrets secrets, Approvals approvals) {
        this.commands = commands;
        this.calls = calls;
        this.users = users;
        this.secrets = secrets;
        this.approvals = approvals;
    }

    /** Changes nothing yet of the user. Fails with OWN_USER, USER_NOT_FOUND, ROLE_BEYOND_CALLER or
     * MFA_NOT_ENROLLED. */
    Uni<Answer> request(Caller caller, String idempotencyKey, ReasonedRequest request) {
        return commands.run(
                calls.of(caller, ApprovedMfaReset.OPERATION, idempotencyKey, request),
                session -> request(session, caller, request));
    }

    private Uni<Outcome> request(Session session, Caller caller, ReasonedRequest request) {
        UserRules.requireAnother(caller.userId(), request.userId());
        return users.find(session, request.userId())
                .map(found -> found.orElseThrow(UserProblem.USER_NOT_FOUND::problem))
                .call(user -> users.requireWithin(session, user.role(), caller.permissions()))
                .invoke(user -> {
                    if (!user.mfaEnrolled()) {
                        throw MfaProblem.MFA_NOT_ENROLLED.problem();
                    }
                })
                .chain(user -> approvals.request(session, caller, asked(user, request)))
                .map(outcome -> outcome.audited("user_id", request.userId()));
    }

    /** Why is kept under the key of the customer whose user it is; of staff, under a key of the service that lasts. */
    private ApprovalRequest asked(UserRow user, ReasonedRequest request) {
        UUID userId = request.userId();
        boolean staff = user.customerId() == null;
        byte[] sealed = staff ? secrets.sealMfaReset(userId, request.reason()) : null;
        ApprovalRequest asked = ApprovalRequest.of(ApprovedMfaReset.OPERATION, new MfaResetPayload(userId, sealed))
                .upon(userId);
        return staff ? asked : asked.about(user.customerId()).because(request.reason());
    }
}
