package dev.bulwark.evidence.months;

import dev.bulwark.evidence.tree.Checkpoint;
import dev.bulwark.evidence.tree.EventJson;
import dev.bulwark.evidence.tree.ExportLines;
import dev.bulwark.evidence.tree.ExportReader;
import dev.bulwark.evidence.tree.RetiredMonth;
import dev.bulwark.evidence.tree.RetirementProof;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwk.PublicJsonWebKey;

/**
 * Writes the sealed record from a month's first event to the checkpoint that covers its last one, as the service exports it, and
 * reads it back. What lies between them and is of a month that left before is there as its hash.
 */
final class MonthExport {

    private static final String SEALED =
            SealedSql.SEALED + "where l.position >= ? and l.position < ? order by l.position";
    private static final String CHECKPOINTS = "select tree_size, root_hash, previous_hash, created_at, signature"
            + " from audit_checkpoint where tree_size > ? and tree_size <= ? order by tree_size";
    private static final String EVENT_PLACE = "select position from audit_leaf where event_id = ?";
    private static final String COVERING = "select tree_size, root_hash, previous_hash, created_at, signature"
            + " from audit_checkpoint where tree_size > ? order by tree_size limit 1";

    private final OwnerSession session;
    private final Month month;
    private final List<RetiredMonth> retired;
    private final StoredTree tree;
    private long events;

    /** @param retired months that left before */
    MonthExport(OwnerSession session, Month month, List<RetiredMonth> retired) {
        this.session = session;
        this.month = month;
        this.retired = List.copyOf(retired);
        this.tree = new StoredTree(session);
    }

    /**
     * Joins the caller's transaction. Nothing that is there already is written over; the file is on the disk when it returns.
     *
     * @param end the size of the checkpoint that covers the last event
     * @return how many events of the month are in it
     */
    long write(Path file, long first, long end) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                BufferedWriter out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
                PreparedStatement statement = session.prepare(CHECKPOINTS, first, end);
                ResultSet checkpoints = statement.executeQuery()) {
            out.write(ExportLines.head(tree.frontier(first), null));
            for (RetiredMonth left : retired) {
                if (left.places().touches(first, end)) {
                    out.write(ExportLines.retirement(proof(left)));
                }
            }
            Checkpoint[] next = {following(checkpoints)};
            session.each(
                    SEALED,
                    row -> {
                        out.write(line(row));
                        if (next[0] != null && next[0].treeSize() == row.getLong(1) + 1) {
                            out.write(ExportLines.checkpoint(next[0]));
                            next[0] = following(checkpoints);
                        }
                    },
                    first,
                    end);
        } catch (SQLException refused) {
            throw OwnerSession.failed(refused);
        }
        try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        return events;
    }

    /** As verify-audit does. Fails with the first fault. */
    static void requireValid(Path file, Map<String, PublicJsonWebKey> keys, Instant keptSince) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            ExportReader.Finding finding = new ExportReader(keys, keptSince).read(lines, List.of());
            if (!finding.isValid()) {
                throw new IOException(file + " is not what was sealed: " + finding.fault());
            }
        }
    }

    static byte[] sha256(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream digested = new DigestInputStream(bytes, digest)) {
                digested.transferTo(OutputStream.nullOutputStream());
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every JDK has SHA-256
        }
    }

    static Checkpoint checkpoint(ResultSet row) throws SQLException {
        return new Checkpoint(
                row.getLong(1), row.getBytes(2), row.getBytes(3), OwnerSession.instant(row, 4), row.getString(5));
    }

    /** The first that covers this position. */
    static Optional<Checkpoint> covering(OwnerSession session, long position) throws IOException {
        return session.list(COVERING, MonthExport::checkpoint, position).stream()
                .findFirst();
    }

    private static Checkpoint following(ResultSet checkpoints) throws SQLException {
        return checkpoints.next() ? checkpoint(checkpoints) : null;
    }

    private String line(ResultSet row) throws SQLException, IOException {
        long position = row.getLong(1);
        UUID id = row.getObject(4, UUID.class);
        if (id == null) {
            if (retired.stream().noneMatch(left -> left.places().contains(position))) {
                throw new IOException("the event at position " + position + " is gone");
            }
            return ExportLines.retired(position, row.getBytes(3));
        }
        Instant timestamp = OwnerSession.instant(row, 5);
        if (month.contains(timestamp)) {
            events++;
        }
        EventJson fields = new EventJson(
                id,
                timestamp,
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10));
        return ExportLines.event(position, fields.with(row.getString(11)));
    }

    private RetirementProof proof(RetiredMonth left) throws IOException {
        long position = session.list(EVENT_PLACE, row -> row.getLong(1), left.eventId()).stream()
                .findFirst()
                .orElseThrow(() -> new IOException("that " + left.month() + " left the log is not sealed yet"));
        Checkpoint checkpoint = covering(session, position)
                .orElseThrow(() -> new IOException("no checkpoint covers that " + left.month() + " left the log"));
        return RetirementProof.of(left, position, tree.path(position, checkpoint.treeSize()), checkpoint);
    }
}
