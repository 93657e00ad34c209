package dev.bulwark.gdpr.restriction;

import dev.bulwark.encryption.SubjectRestrictions;
import dev.bulwark.gdpr.history.Entry;
import dev.bulwark.gdpr.history.History;
import dev.bulwark.gdpr.history.Kind;
import dev.bulwark.platform.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Restricts customers. Joins the caller's transaction, which holds the lock of the customer's row. */
@ApplicationScoped
public class Restrictions {

    private final SubjectRestrictions subjects;
    private final History history;

    Restrictions(SubjectRestrictions subjects, History history) {
        this.subjects = subjects;
        this.history = history;
    }

    /** Harmless for who is restricted already: nothing is recorded then. Answers whether anything changed. */
    public Uni<Boolean> restrict(Session session, Caller caller, UUID customerId, String reason, Instant now) {
        return subjects.restrict(session, customerId, now)
                .call(changed -> record(session, caller, customerId, Kind.RESTRICTED, reason, now, changed));
    }

    /** Answers whether anything changed. */
    Uni<Boolean> lift(Session session, Caller caller, UUID customerId, String reason, Instant now) {
        return subjects.lift(session, customerId)
                .call(changed -> record(session, caller, customerId, Kind.UNRESTRICTED, reason, now, changed));
    }

    private Uni<Void> record(
            Session session, Caller caller, UUID customerId, Kind kind, String reason, Instant now, boolean changed) {
        return changed
                ? history.append(session, new Entry(customerId, customerId, kind, reason, null, now, caller.userId()))
                : Uni.createFrom().voidItem();
    }
}
