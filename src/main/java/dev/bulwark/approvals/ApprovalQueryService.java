package dev.bulwark.approvals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bulwark.approvals.ApprovalWords.Said;
import dev.bulwark.platform.web.Caller;
import dev.bulwark.platform.web.Cursor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Shows what waits, and what became of it. */
@ApplicationScoped
class ApprovalQueryService {

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final Mutiny.SessionFactory sessions;
    private final ApprovalRepository approvals;
    private final ApprovedCommands operations;
    private final ApprovalSeal seal;
    private final ApprovalWords words;
    private final ObjectMapper mapper;
    private final Clock clock;

    ApprovalQueryService(
            Mutiny.SessionFactory sessions,
            ApprovalRepository approvals,
            ApprovedCommands operations,
            ApprovalSeal seal,
            ApprovalWords words,
            ObjectMapper mapper,
            Clock clock) {
        this.sessions = sessions;
        this.approvals = approvals;
        this.operations = operations;
        this.seal = seal;
        this.words = words;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * With the exact payload. Fails with APPROVAL_NOT_FOUND, for an absent approval and for a foreign one alike, then with
     * CUSTOMER_RESTRICTED where somebody wrote about a customer whose data may not be used for this.
     */
    Uni<ApprovalView> get(Caller caller, UUID id) {
        return sessions.withSession(session -> approvals
                .find(session, id)
                .map(found -> ApprovalRules.visible(caller, found))
                .chain(stored -> words.shownTo(session, caller, stored).map(said -> whole(stored, said))));
    }

    /** A payload that nobody asked for is not shown: a person would decide by it. */
    private ApprovalView whole(StoredApproval stored, Said said) {
        ApprovalStatus status = stored.statusAt(clock.instant());
        if (seal.holds(stored)) {
            return ApprovalView.of(stored, status, shown(stored.approval(), said.note()), said.refusal());
        }
        return ApprovalView.of(stored, status == ApprovalStatus.PENDING ? ApprovalStatus.VOID : status, null, null);
    }

    Uni<ApprovalPage> list(Caller caller, String status, String cursor, int limit) {
        UUID before = Cursor.read(cursor, UUID::fromString);
        ApprovalStatus wanted = status == null ? null : ApprovalStatus.of(status);
        Instant now = clock.instant();
        return sessions.withSession(session -> approvals.list(session, caller, wanted, before, limit + 1, now))
                .map(found -> page(found, limit, now));
    }

    private static ApprovalPage page(List<StoredApproval> found, int limit, Instant now) {
        List<ApprovalView> views = found.stream()
                .map(stored -> ApprovalView.of(stored, stored.statusAt(now), null, null))
                .toList();
        return Cursor.page(views, limit, ApprovalView::approvalId, ApprovalPage::new);
    }

    private Map<String, Object> shown(Approval approval, String reason) {
        return operations
                .get(approval.operation())
                .shown(approval, reason)
                .map(request -> mapper.convertValue(request, MEMBERS))
                .orElseGet(() -> members(approval.payload()));
    }

    private Map<String, Object> members(String payload) {
        try {
            return mapper.readValue(payload, MEMBERS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible); // the seal holds, so we wrote it
        }
    }
}
