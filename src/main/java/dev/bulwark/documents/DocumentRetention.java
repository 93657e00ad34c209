package dev.bulwark.documents;

import dev.bulwark.customers.CustomerDirectory;
import dev.bulwark.platform.db.Columns;
import dev.bulwark.platform.db.IdPairs;
import dev.bulwark.platform.privacy.RetainedItems;
import dev.bulwark.platform.privacy.RetentionCategory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Documents whose time is over. */
@ApplicationScoped
class DocumentRetention implements RetainedItems {

    private static final String ITEMS = """
            select id, customer_id, retention_class, keep_until from document
            where status = 'stored' and customer_id = any (""" + IdPairs.IDS + ") order by id";

    private final DocumentRepository documents;
    private final UploadRepository uploads;
    private final DocumentDeletion deletion;
    private final CustomerDirectory customers;

    DocumentRetention(
            DocumentRepository documents,
            UploadRepository uploads,
            DocumentDeletion deletion,
            CustomerDirectory customers) {
        this.documents = documents;
        this.uploads = uploads;
        this.deletion = deletion;
        this.customers = customers;
    }

    @Override
    public Uni<List<Item>> of(Session session, Collection<UUID> customerIds) {
        return session.createNativeQuery(ITEMS, Object[].class)
                .setParameter("ids", IdPairs.text(customerIds))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Item(
                                (UUID) row[0],
                                (UUID) row[1],
                                category((String) row[2]),
                                row[3] == null ? null : Columns.instant(row[3])))
                        .toList());
    }

    private static RetentionCategory category(String retentionClass) {
        return RetentionCategory.of(retentionClass + "_document");
    }

    /**
     * As the command, in its order of locks: customer, quota, document; the caller holds those of the customer. Its class
     * has allowed it by now.
     */
    @Override
    public Uni<Boolean> delete(Session session, UUID id, Instant now) {
        return documents
                .find(session, id, null)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(false)
                        : delete(session, id, found.get().customerId(), now));
    }

    private Uni<Boolean> delete(Session session, UUID id, UUID customerId, Instant now) {
        return customers
                .lock(session, customerId)
                .chain(() -> deletion.requireNoHold(session, customerId))
                .chain(() -> uploads.lockUsage(session, customerId))
                .chain(() -> documents.setKeepUntil(session, id, now))
                .chain(() -> documents.lock(session, id, null))
                .chain(locked -> locked.isEmpty()
                        ? Uni.createFrom().item(false)
                        : deletion.delete(session, locked.get(), now).replaceWith(true));
    }
}
