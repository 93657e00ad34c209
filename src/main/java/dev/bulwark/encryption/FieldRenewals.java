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
import java.util.stream.Collectors;
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
        Set<UUID> leftBehind = new HashSet<>();
        return InTurn.each(
                        repository.tables(),
                        table -> renew(session, table, subjectIds).invoke(leftBehind::addAll))
                .replaceWith(leftBehind);
    }

    private Uni<Set<UUID>> renew(Session session, SealedTable table, Collection<UUID> subjectIds) {
        return repository
                .lock(session, table, subjectIds)
                .chain(rows -> rows.isEmpty() ? Uni.createFrom().item(Set.of()) : renew(session, table, rows));
    }

    /** The keys are read when the rows are locked: nobody else can bring these under a key that is newer. */
    private Uni<Set<UUID>> renew(Session session, SealedTable table, List<StoredFields> rows) {
        Set<UUID> owners = rows.stream().map(StoredFields::subjectId).collect(Collectors.toSet());
        return dataKeys.getAll(session, owners)
                .chain(ciphers -> vertx.executeBlocking(() -> Renewed.of(table, rows, ciphers), false))
                .chain(renewed ->
                        repository.update(session, table, renewed.changed()).replaceWith(renewed.leftBehind()));
    }

    /** @param changed rows to be stored anew @param leftBehind of whom a row did not open */
    private record Renewed(List<StoredFields> changed, Set<UUID> leftBehind) {

        /** For a worker. */
        static Renewed of(SealedTable table, List<StoredFields> rows, Function<UUID, FieldCipher> unwrap) {
            Map<UUID, FieldCipher> ciphers = new HashMap<>();
            Renewed all = new Renewed(new ArrayList<>(), new HashSet<>());
            for (StoredFields row : rows) {
                try {
                    all.add(row, values(table, row, ciphers.computeIfAbsent(row.subjectId(), unwrap)));
                } catch (CipherRejected rejected) {
                    LOG.errorf("the rotation of keys leaves behind what does not open: %s of %s", row, table.table());
                    all.leftBehind.add(row.subjectId());
                }
            }
            return all;
        }

        private void add(StoredFields row, List<SealedText> values) {
            if (!values.equals(row.values())) {
                changed.add(new StoredFields(row.id(), row.subjectId(), values));
            }
        }

        private static List<SealedText> values(SealedTable table, StoredFields row, FieldCipher cipher) {
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
