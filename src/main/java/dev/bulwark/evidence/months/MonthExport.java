package dev.bulwark.evidence.months;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bulwark.evidence.tree.Checkpoint;
import dev.bulwark.evidence.tree.EventJson;
import dev.bulwark.evidence.tree.ExportLines;
import dev.bulwark.evidence.tree.ExportReader;
import dev.bulwark.evidence.tree.Frontier;
import dev.bulwark.evidence.tree.Inclusion.Range;
import dev.bulwark.evidence.tree.Places;
import dev.bulwark.evidence.tree.TreeWriter;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private static final String LEAVES =
            "select hash from audit_leaf where position >= ? and position < ? order by position";
    private static final String TILES =
            "select hash from audit_tile where level = ? and position >= ? and position < ? order by position";

    private final OwnerSession session;
    private final Month month;
    private final List<Places> retired;
    private final ObjectMapper mapper = new ObjectMapper();
    private long events;

    /** @param retired the places of months that left before */
    MonthExport(OwnerSession session, Month month, List<Places> retired) {
        this.session = session;
        this.month = month;
        this.retired = List.copyOf(retired);
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
            out.write(ExportLines.head(frontier(first), null));
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
    static void requireValid(Path file, Map<String, PublicJsonWebKey> keys) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            ExportReader.Finding finding = new ExportReader(keys).read(lines, List.of());
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

    private static Checkpoint following(ResultSet checkpoints) throws SQLException {
        return checkpoints.next() ? checkpoint(checkpoints) : null;
    }

    private String line(ResultSet row) throws SQLException, IOException {
        long position = row.getLong(1);
        UUID id = row.getObject(4, UUID.class);
        if (id == null) {
            if (retired.stream().noneMatch(places -> places.contains(position))) {
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
        return ExportLines.event(position, fields.with(mapper.readTree(row.getString(11))));
    }

    private Frontier frontier(long size) throws IOException {
        List<byte[]> roots = new ArrayList<>();
        for (Range range : new Range(0, size).perfect()) {
            roots.add(root(range));
        }
        return new Frontier(size, roots);
    }

    /** Of a perfect subtree, from the largest tiles that it is made of. */
    private byte[] root(Range range) throws IOException {
        int level = Long.numberOfTrailingZeros(range.size()) / TreeWriter.TILE_BITS;
        int shift = level * TreeWriter.TILE_BITS;
        long from = range.from() >> shift;
        long to = range.to() >> shift;
        List<byte[]> parts = level == 0
                ? session.list(LEAVES, row -> row.getBytes(1), from, to)
                : session.list(TILES, row -> row.getBytes(1), level, from, to);
        return Frontier.perfect(parts, range.size() >> shift);
    }
}
