package dev.bulwark.gdpr.history;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.encryption.DataKeys;
import dev.bulwark.encryption.FieldCipher;
import dev.bulwark.encryption.SubjectFields;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Remembers what was done about customers' rights, and why. Joins the caller's transaction. */
@ApplicationScoped
public class History implements SubjectFields {

    private final HistoryRepository repository;
    private final DataKeys dataKeys;

    History(HistoryRepository repository, DataKeys dataKeys) {
        this.repository = repository;
        this.dataKeys = dataKeys;
    }

    /** The customer's row is locked: a renewal of its key has either ended or waits. */
    public Uni<Void> append(Session session, Entry entry) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return dataKeys.get(session, entry.customerId())
                .chain(cipher -> repository.insert(session, EventRow.seal(id, entry, cipher)));
    }

    /** By subject, oldest first, opened. For no more subjects than a page has. */
    public Uni<Map<UUID, List<Entry>>> of(Session session, Collection<UUID> subjectIds) {
        return repository.list(session, subjectIds).chain(rows -> {
            Set<UUID> customers = rows.stream().map(EventRow::customerId).collect(Collectors.toSet());
            return dataKeys.getAll(session, customers).map(ciphers -> open(rows, ciphers));
        });
    }

    private static Map<UUID, List<Entry>> open(List<EventRow> rows, Function<UUID, FieldCipher> ciphers) {
        return rows.stream()
                .map(row -> row.open(() -> ciphers.apply(row.customerId())))
                .collect(Collectors.groupingBy(Entry::subjectId));
    }

    @Override
    public List<SealedTable> tables() {
        return List.of(SealedTable.of("gdpr_event", "customer_id", "reason_sealed", "reference_sealed"));
    }
}
