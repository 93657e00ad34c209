package dev.bulwark.statements;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Turns pages of entries into chunks of a document, one at a time and only when asked. For one reader, once. */
final class StatementChunks {

    /** Lines that are in memory at once, some 200 KB with all that surrounds them. */
    static final int PAGE_ENTRIES = 500;

    /** Reads the entries after one number up to another. */
    interface Pages {
        Uni<List<StatementEntry>> read(long after, long last);
    }

    private final StatementHead head;
    private final StatementDocument document;
    private final ChunkSink sink;
    private long writtenNo;
    private long balanceMinor;
    private boolean begun;
    private boolean ended;

    StatementChunks(StatementHead head, StatementDocument document, ChunkSink sink) {
        this.head = head;
        this.document = document;
        this.sink = sink;
        this.writtenNo = head.previousNo();
        this.balanceMinor = head.openingMinor();
    }

    /** @param place where to draw: here, or on a worker thread that comes back */
    Multi<byte[]> stream(Pages pages, Function<Supplier<byte[]>, Uni<byte[]>> place) {
        return Multi.createBy()
                .repeating()
                .uni(() -> next(pages).chain(page -> place.apply(() -> draw(page))))
                .whilst(chunk -> !ended)
                .filter(chunk -> chunk.length > 0);
    }

    private Uni<List<StatementEntry>> next(Pages pages) {
        if (writtenNo == head.lastNo()) {
            return Uni.createFrom().item(List.of());
        }
        return pages.read(writtenNo, Math.min(writtenNo + PAGE_ENTRIES, head.lastNo()));
    }

    private byte[] draw(List<StatementEntry> page) {
        try {
            if (!begun) {
                document.begin();
                begun = true;
            }
            long expectedNo = Math.min(writtenNo + PAGE_ENTRIES, head.lastNo());
            for (StatementEntry entry : page) {
                check(entry);
                document.add(entry);
            }
            if (writtenNo != expectedNo) {
                throw new IllegalStateException("entries are missing after entry " + writtenNo);
            }
            document.flush();
            if (writtenNo == head.lastNo()) {
                end();
            }
            return sink.take();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // the sink is memory
        }
    }

    /** The pair of the database's own checks: a statement that does not add up must not leave the bank. */
    private void check(StatementEntry entry) {
        boolean follows = entry.entryNo() == writtenNo + 1
                && entry.balanceMinor() == Math.addExact(balanceMinor, entry.signedMinor());
        if (!follows) {
            throw new IllegalStateException("entry " + entry.entryNo() + " does not follow from the one before");
        }
        writtenNo = entry.entryNo();
        balanceMinor = entry.balanceMinor();
    }

    private void end() throws IOException {
        if (balanceMinor != head.closingMinor()) {
            throw new IllegalStateException("the entries do not sum up to the closing balance");
        }
        document.end();
        ended = true;
    }
}
