package dev.bulwark.gdpr.erasure;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.audit.AuditEvent;
import dev.bulwark.audit.AuditLog;
import dev.bulwark.encryption.DataKeys;
import dev.bulwark.gdpr.erasure.ErasureRepository.Erased;
import dev.bulwark.platform.db.InTurn;
import dev.bulwark.platform.privacy.CustomerEraser;
import dev.bulwark.platform.privacy.DataSubjects;
import dev.bulwark.platform.privacy.DeletionBar;
import dev.bulwark.platform.privacy.PrivacyProblem;
import dev.bulwark.platform.privacy.SubjectData;
import dev.bulwark.platform.web.RequestOrigin;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * Erases customers. Every method joins the caller's transaction, which must have locked nothing of the customer before: see
 * the package for the order of locks.
 */
@ApplicationScoped
public class Erasures implements CustomerEraser {

    static final String OPERATION = "data_anonymization";

    private static final RequestOrigin ORIGIN = RequestOrigin.internal("gdpr");

    private final DataSubjects subjects;
    private final List<SubjectData> features;
    private final List<DeletionBar> bars;
    private final DataKeys dataKeys;
    private final ErasureRepository repository;
    private final Receipts receipts;
    private final AuditLog audit;
    private final Clock clock;

    Erasures(
            DataSubjects subjects,
            @All List<SubjectData> features,
            @All List<DeletionBar> bars,
            DataKeys dataKeys,
            ErasureRepository repository,
            Receipts receipts,
            AuditLog audit,
            Clock clock) {
        this.subjects = subjects;
        this.features = features;
        this.bars = bars;
        this.dataKeys = dataKeys;
        this.repository = repository;
        this.receipts = receipts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Erases a customer for good, and answers the id of the receipt; of one who is erased already, the same as then. Audits
     * nothing. Fails with CUSTOMER_NOT_FOUND, CUSTOMER_ACTIVE, LEGAL_HOLD_STANDS.
     */
    public Uni<UUID> erase(Session session, UUID customerId, ErasureCause cause) {
        return lock(session, customerId).chain(state -> switch (state) {
            case ABSENT -> Uni.createFrom().failure(ErasureProblem.CUSTOMER_NOT_FOUND.problem());
            case ERASED -> receiptOf(session, customerId);
            case PRESENT ->
                requireErasable(session, customerId).chain(() -> erase(session, erasedNow(customerId), cause));
        });
    }

    @Override
    public Uni<Boolean> eraseExpired(Session session, UUID customerId) {
        return lock(session, customerId)
                .chain(state -> state == DataSubjects.State.ERASED
                        ? Uni.createFrom().item(false)
                        : erase(session, customerId, ErasureCause.RETENTION)
                                .call(receiptId -> audit(session, customerId, receiptId, ErasureCause.RETENTION))
                                .replaceWith(true));
    }

    /**
     * Erases whom a restored backup has brought back, under the same receipt, whatever is active: it was granted. An absent
     * customer is left alone.
     *
     * @return whether there was anything to erase
     */
    Uni<Boolean> repeat(Session session, Erased erased) {
        UUID customerId = erased.customerId();
        return lock(session, customerId)
                .chain(state -> state != DataSubjects.State.PRESENT
                        ? Uni.createFrom().item(false)
                        : erase(session, erased, ErasureCause.RESTORED)
                                .call(receiptId -> audit(session, customerId, receiptId, ErasureCause.RESTORED))
                                .replaceWith(true));
    }

    private Uni<DataSubjects.State> lock(Session session, UUID customerId) {
        return dataKeys.lock(session, customerId).chain(() -> subjects.lock(session, customerId));
    }

    private Uni<UUID> receiptOf(Session session, UUID customerId) {
        return repository
                .ofCustomer(session, customerId)
                .map(found -> found.orElseThrow().receiptId());
    }

    private Uni<Void> requireErasable(Session session, UUID customerId) {
        return InTurn.any(features, feature -> feature.isActive(session, customerId))
                .invoke(active -> {
                    if (active) {
                        throw ErasureProblem.active();
                    }
                })
                .chain(() -> InTurn.any(bars, bar -> bar.stands(session, customerId)))
                .invoke(barred -> {
                    if (barred) {
                        throw PrivacyProblem.LEGAL_HOLD_STANDS.problem();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<UUID> erase(Session session, Erased erased, ErasureCause cause) {
        Instant now = now();
        UUID customerId = erased.customerId();
        return InTurn.each(features, feature -> feature.erase(session, customerId, now))
                .chain(() -> dataKeys.destroy(session, customerId))
                .chain(() -> receipts.issue(session, erased, cause, now))
                .replaceWith(erased.receiptId());
    }

    private Erased erasedNow(UUID customerId) {
        return new Erased(UuidCreator.getTimeOrderedEpoch(), customerId, now());
    }

    /** As precise as the database keeps it, so that the receipt and the list tell the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Uni<Void> audit(Session session, UUID customerId, UUID receiptId, ErasureCause cause) {
        return audit.append(
                session,
                AuditEvent.success(clock.instant(), AuditEvent.SYSTEM, OPERATION, ORIGIN)
                        .with("customer_id", customerId)
                        .with("receipt_id", receiptId)
                        .with("cause", cause.stored()));
    }
}
