package dev.bulwark.encryption;

import dev.bulwark.encryption.SubjectFieldRepository.StoredFields;
import dev.bulwark.encryption.SubjectFields.SealedTable;
import dev.bulwark.platform.db.InTurn;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.jboss.logging.Logger;

/** Seals the fields of data subjects again, under the keys that seal now. */
@ApplicationScoped
class FieldRenewals {

    private static final Logger LOG = Logger.getLogger(FieldRenewals.class);

    private final DataKeys dataKeys;
    private final SubjectFieldRepository repository;
    private final Vertx vertx;

    FieldRenewals(DataKeys dataKeys, SubjectFieldRepository repository, Vertx vertx) {
        this.dataKeys = dataKeys;
        this.repository = repository;
        this.vertx = vertx;
    }

    /**
     * Joins the caller's transaction, which has locked the subjects' data keys. Locks their rows, table by table, each in the
     * order of ids: the two passes of the rotation may hold different keys of one subject on two replicas. Versions of records
     * do not change. A value that does not open stays as it is and keeps no other from being renewed.
     *
     * @return the subjects of whom something did not open; a former key of theirs may still be needed
     */
    Uni<Set<UUID>> renew(Session session, Collection<UUID> subjectIds) {
        return dataKeys.getAll(session, subjectIds)
                .map(Slice::new)
                .chain(slice -> InTurn.each(repository.tables(), table -> renew(session, table, subjectIds, slice))
                        .replaceWith(slice.leftBehind));
    }

    private Uni<Void> renew(Session session, SealedTable table, Collection<UUID> subjectIds, Slice slice) {
        return repository
                .lock(session, table, subjectIds)
                .chain(rows -> vertx.executeBlocking(() -> slice.renewed(table, rows), false))
                .chain(rows -> repository.update(session, table, rows));
    }

    /** What one call knows; used by one thread after the other. */
    private static final class Slice {

        private final Map<UUID, FieldCipher> ciphers = new HashMap<>();
        private final Set<UUID> leftBehind = new HashSet<>();
        private final Function<UUID, FieldCipher> unwrap;

        Slice(Function<UUID, FieldCipher> unwrap) {
            this.unwrap = unwrap;
        }

        /** Those rows that are to be stored anew. For a worker. */
        List<StoredFields> renewed(SealedTable table, List<StoredFields> rows) {
            List<StoredFields> renewed = new ArrayList<>();
            for (StoredFields row : rows) {
                try {
                    List<SealedText> values = values(table, row);
                    if (!values.equals(row.values())) {
                        renewed.add(new StoredFields(row.id(), row.subjectId(), values));
                    }
                } catch (CipherRejected rejected) {
                    LOG.errorf("the rotation of keys leaves behind what does not open: %s of %s", row, table.table());
                    leftBehind.add(row.subjectId());
                }
            }
            return renewed;
        }

        private List<SealedText> values(SealedTable table, StoredFields row) {
            FieldCipher cipher = ciphers.computeIfAbsent(row.subjectId(), unwrap);
            List<SealedText> values = new ArrayList<>();
            for (int n = 0; n < row.values().size(); n++) {
                CellAddress cell =
                        new CellAddress(table.table(), table.columns().get(n), row.id());
                values.add(cipher.renew(cell, row.values().get(n)));
            }
            return values;
        }
    }
}
