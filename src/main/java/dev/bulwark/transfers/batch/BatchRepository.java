package dev.bulwark.transfers.batch;

import dev.bulwark.transfers.batch.BatchView.Result;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** What is kept of a batch. Joins the caller's transaction. */
@ApplicationScoped
class BatchRepository {

    private static final String INSERT =
            "insert into transfer_batch (id, mode, booked_at, booked_by) values (:id, :mode, :bookedAt, :bookedBy)";
    private static final String INSERT_LINES = """
            insert into transfer_batch_line (batch_id, line_index, transfer_id, problem_code)
            select :id, line_index, transfer_id, problem_code
            from json_to_recordset(cast(cast(:lines as text) as json)) as (line_index int, transfer_id uuid, problem_code text)
            """;

    Uni<Void> insert(Session session, BatchView batch, Instant bookedAt, UUID bookedBy) {
        JsonArray lines = new JsonArray();
        for (Result result : batch.results()) {
            lines.add(new JsonObject()
                    .put("line_index", result.index())
                    .put("transfer_id", Objects.toString(result.transferId(), null))
                    .put(
                            "problem_code",
                            result.problem() == null ? null : result.problem().code()));
        }
        return session.createNativeQuery(INSERT)
                .setParameter("id", batch.batchId())
                .setParameter("mode", batch.mode())
                .setParameter("bookedAt", bookedAt)
                .setParameter("bookedBy", bookedBy)
                .executeUpdate()
                .chain(() -> session.createNativeQuery(INSERT_LINES)
                        .setParameter("id", batch.batchId())
                        .setParameter("lines", lines.encode())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
