package dev.bulwark.evidence.months;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bulwark.evidence.tree.Checkpoint;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Holds the database's checkpoints against those that were kept outside of it. */
final class Anchors {

    private static final String AT = "select tree_size, root_hash, previous_hash, created_at, signature"
            + " from audit_checkpoint where tree_size = ?";

    private final OwnerSession session;
    private final ObjectMapper mapper = new ObjectMapper();

    Anchors(OwnerSession session) {
        this.session = session;
    }

    /**
     * Every one of them that covers a place from {@code first} on, up to the size {@code end}, and the last of each file must be
     * in the database, to the byte; and one must cover all of these places.
     */
    void requireAgreement(List<Path> files, long first, long end) throws IOException {
        boolean covered = false;
        for (Path file : files) {
            Checkpoint last = null;
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    last = read(file, line);
                    if (last.treeSize() > first && last.treeSize() <= end) {
                        requireThere(last);
                    }
                }
            }
            if (last != null) {
                requireThere(last);
                covered |= last.treeSize() >= end;
            }
        }
        if (!covered) {
            throw new IOException("no checkpoint that was kept outside covers it: " + files);
        }
    }

    private Checkpoint read(Path file, String line) throws IOException {
        try {
            return Checkpoint.of(mapper.readTree(line));
        } catch (JsonProcessingException | IllegalArgumentException malformed) {
            throw new IOException(file + " has a line that is no checkpoint", malformed);
        }
    }

    private void requireThere(Checkpoint kept) throws IOException {
        boolean there = session.list(AT, MonthExport::checkpoint, kept.treeSize()).stream()
                .anyMatch(kept::isSame);
        if (!there) {
            throw new IOException("the database does not have the checkpoint over " + kept.treeSize()
                    + " events that was kept outside: somebody changed it, or that file is another database's");
        }
    }
}
