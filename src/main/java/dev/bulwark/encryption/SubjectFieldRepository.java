package dev.bulwark.encryption;

import dev.bulwark.encryption.SubjectFields.SealedTable;
import dev.bulwark.platform.db.IdPairs;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** Sealed columns of other features, known by what these tell of them. Every method joins the caller's transaction. */
@ApplicationScoped
class SubjectFieldRepository {

    private final List<SealedTable> tables;

    SubjectFieldRepository(@All List<SubjectFields> features) {
        this.tables = features.stream()
                .flatMap(feature -> feature.tables().stream())
                .sorted(Comparator.comparing(SealedTable::table))
                .toList();
    }

    /** In the order in which their rows are to be locked, the same on every replica. */
    List<SealedTable> tables() {
        return tables;
    }

    /** @param values in the order of {@link SealedTable#columns}; null for an empty one */
    record StoredFields(UUID id, UUID subjectId, List<SealedText> values) {

        @Override
        public String toString() {
            return "row " + id;
        }
    }

    /** Locks the rows of these subjects in which anything is sealed, in the order of their ids. */
    Uni<List<StoredFields>> lock(Session session, SealedTable table, Collection<UUID> subjectIds) {
        String columns = joined(table, ", ", "sealed.%s");
        String sql = "select sealed." + table.key() + ", " + table.subject() + ", " + columns
                + " from " + table.table() + " sealed " + table.join()
                + " where " + table.subject() + " = any (" + IdPairs.IDS + ")"
                + " and (" + joined(table, " or ", "sealed.%s is not null") + ")"
                + " order by sealed." + table.key() + " for no key update of sealed";
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("ids", IdPairs.text(subjectIds))
                .getResultList()
                .map(rows -> rows.stream().map(SubjectFieldRepository::fields).toList());
    }

    private static StoredFields fields(Object[] row) {
        List<SealedText> values = new ArrayList<>();
        for (int n = 2; n < row.length; n++) {
            values.add(SealedText.ofColumn((byte[]) row[n]));
        }
        return new StoredFields((UUID) row[0], (UUID) row[1], values);
    }

    Uni<Void> update(Session session, SealedTable table, List<StoredFields> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        JsonArray lines = new JsonArray();
        rows.forEach(row -> lines.add(json(table, row)));
        String sql = "update " + table.table() + " sealed set "
                + joined(table, ", ", "%1$s = decode(renewed.%1$s, 'base64')")
                + " from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as renewed (id uuid, "
                + joined(table, ", ", "%s text") + ") where sealed." + table.key() + " = renewed.id";
        return session.createNativeQuery(sql)
                .setParameter("rows", lines.encode())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static JsonObject json(SealedTable table, StoredFields row) {
        JsonObject line = new JsonObject().put("id", row.id().toString());
        for (int n = 0; n < table.columns().size(); n++) {
            SealedText value = row.values().get(n);
            line.put(table.columns().get(n), value == null ? null : text(value));
        }
        return line;
    }

    private static String text(SealedText value) {
        return Base64.getEncoder().encodeToString(value.bytes());
    }

    private static String joined(SealedTable table, String separator, String form) {
        return table.columns().stream()
                .map(column -> String.format(form, column))
                .collect(Collectors.joining(separator));
    }
}
