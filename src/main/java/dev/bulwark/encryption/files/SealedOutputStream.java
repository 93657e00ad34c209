package dev.bulwark.encryption.files;

import dev.bulwark.encryption.chunks.Chunks;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/**
 * Seals what is written to it, so that plaintext need never be on a disk. Without {@link #close} the file lacks its last
 * chunk and opens nowhere.
 */
public final class SealedOutputStream extends OutputStream {

    private final OutputStream file;
    private final Chunks chunks;
    private final byte[] pending = new byte[Chunks.PLAIN_BYTES];
    private int pendingBytes;
    private boolean closed;

    /** Takes about a quarter of a second of CPU for the password, which the caller may erase afterwards. */
    public SealedOutputStream(OutputStream file, char[] password) throws IOException {
        this(file, Header.create(password, Header.ROUNDS));
    }

    SealedOutputStream(OutputStream file, Header header) throws IOException {
        this.file = file;
        this.chunks = new Chunks(header.key(), header.bytes());
        file.write(header.bytes());
    }

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    /** A full chunk waits for the next byte: only then is it known not to be the last one. */
    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        int from = offset;
        while (from < offset + length) {
            if (pendingBytes == pending.length) {
                flushChunk(false);
            }
            int taken = Math.min(pending.length - pendingBytes, offset + length - from);
            System.arraycopy(bytes, from, pending, pendingBytes, taken);
            pendingBytes += taken;
            from += taken;
        }
    }

    private void flushChunk(boolean last) throws IOException {
        file.write(chunks.seal(pending, 0, pendingBytes, last));
        pendingBytes = 0;
    }

    /** Writes the last chunk, and closes the file. */
    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try (file) {
                flushChunk(true);
            }
        }
    }
}
