package dev.bulwark.gdpr.restriction;

import dev.bulwark.encryption.EncryptionProblem;
import dev.bulwark.encryption.SubjectRestrictions;
import dev.bulwark.gdpr.GdprProblem;
import dev.bulwark.gdpr.history.Entry;
import dev.bulwark.gdpr.history.History;
import dev.bulwark.gdpr.history.Kind;
import dev.bulwark.gdpr.restriction.GroundRepository.Standing;
import dev.bulwark.platform.privacy.DataSubjects;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * Restricts customers, ground by ground: a customer is restricted while one stands. Joins the caller's transaction, which holds the
 * lock of the customer's row.
 */
@ApplicationScoped
public class Restrictions {

    private final SubjectRestrictions subjects;
    private final GroundRepository grounds;
    private final DataSubjects customers;
    private final History history;

    Restrictions(SubjectRestrictions subjects, GroundRepository grounds, DataSubjects customers, History history) {
        this.subjects = subjects;
        this.grounds = grounds;
        this.customers = customers;
        this.history = history;
    }

    /** An objection that was verified is a ground until it is decided. Of who is erased nothing is left to restrict. */
    public Uni<Void> object(
            Session session, Caller caller, UUID customerId, UUID requestId, String reason, Instant now) {
        return customers
                .find(session, customerId)
                .chain(state -> state == DataSubjects.State.ERASED
                        ? Uni.createFrom().item(false)
                        : restrict(session, caller, customerId, Ground.OBJECTION, requestId, reason, now))
                .replaceWithVoid();
    }

    /** Fails with CUSTOMER_ERASED, ALREADY_RESTRICTED. */
    Uni<Void> restrict(Session session, Caller caller, UUID customerId, Ground ground, String reason, Instant now) {
        return customers
                .find(session, customerId)
                .invoke(state -> {
                    if (state == DataSubjects.State.ERASED) {
                        throw EncryptionProblem.CUSTOMER_ERASED.problem();
                    }
                })
                .chain(() -> restrict(session, caller, customerId, ground, null, reason, now))
                .invoke(changed -> {
                    if (!changed) {
                        throw GdprProblem.ALREADY_RESTRICTED.problem();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Boolean> restrict(
            Session session,
            Caller caller,
            UUID customerId,
            Ground ground,
            UUID requestId,
            String reason,
            Instant now) {
        return subjects.restrict(session, customerId, now)
                .chain(() -> grounds.insert(session, customerId, ground, requestId, now))
                .call(changed -> changed
                        ? record(session, caller, customerId, Kind.RESTRICTED, reason, now)
                        : Uni.createFrom().voidItem());
    }

    /**
     * Lifts the one ground that is meant. Answers whether the customer is still restricted, for others. Fails with
     * NOT_RESTRICTED, SEVERAL_GROUNDS.
     *
     * @param ground null for any
     * @param requestId null for any
     */
    Uni<Boolean> lift(
            Session session,
            Caller caller,
            UUID customerId,
            Ground ground,
            UUID requestId,
            String reason,
            Instant now) {
        return grounds.list(session, customerId).chain(standing -> {
            if (standing.isEmpty() && ground == null && requestId == null) {
                return liftWithoutGround(session, customerId)
                        .chain(() -> record(session, caller, customerId, Kind.UNRESTRICTED, reason, now))
                        .replaceWith(false);
            }
            Standing meant = meant(standing, ground, requestId);
            return grounds.delete(session, meant.id())
                    .chain(() -> standing.size() == 1
                            ? subjects.lift(session, customerId).replaceWithVoid()
                            : Uni.createFrom().voidItem())
                    .chain(() -> record(session, caller, customerId, Kind.UNRESTRICTED, reason, now))
                    .replaceWith(standing.size() > 1);
        });
    }

    /** A release of before, which may run meanwhile, restricts without one. */
    private Uni<Boolean> liftWithoutGround(Session session, UUID customerId) {
        return subjects.lift(session, customerId).invoke(restricted -> {
            if (!restricted) {
                throw GdprProblem.NOT_RESTRICTED.problem();
            }
        });
    }

    private static Standing meant(List<Standing> standing, Ground ground, UUID requestId) {
        List<Standing> meant = standing.stream()
                .filter(one -> ground == null || one.ground() == ground)
                .filter(one -> requestId == null || requestId.equals(one.requestId()))
                .toList();
        if (meant.isEmpty()) {
            throw GdprProblem.NOT_RESTRICTED.problem();
        }
        if (meant.size() > 1) {
            throw GdprProblem.SEVERAL_GROUNDS.problem();
        }
        return meant.get(0);
    }

    private Uni<Void> record(Session session, Caller caller, UUID customerId, Kind kind, String reason, Instant now) {
        return history.append(session, new Entry(customerId, customerId, kind, reason, null, now, caller.userId()));
    }
}
