package dev.bulwark.encryption.files;

import dev.bulwark.encryption.chunks.ChunkRejected;
import dev.bulwark.encryption.chunks.Chunks;
import dev.bulwark.encryption.files.SealedFileRejected.Reason;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Seals and opens whole files. Each writes a temporary file beside its result, which only its owner may read, and renames
 * it once it is whole and on the disk: whatever fails, no half of a result is left, and nothing that existed is replaced.
 */
public final class SealedFiles {

    public static final String SUFFIX = ".encrypted";

    private SealedFiles() {}

    /**
     * Seals into a new file of the same name with {@link #SUFFIX} after it. The plaintext stays; whoever wants it gone
     * deletes it.
     */
    public static Path seal(Path plain, char[] password) throws IOException {
        Path sealed = plain.resolveSibling(plain.getFileName() + SUFFIX);
        try (InputStream from = Files.newInputStream(plain)) {
            write(sealed, to -> {
                try (OutputStream sealing = new SealedOutputStream(to, password)) {
                    from.transferTo(sealing);
                }
            });
        }
        return sealed;
    }

    /** Opens into a new file. Fails with {@link SealedFileRejected}, and then there is no such file. */
    public static void open(Path sealed, Path plain, char[] password) throws IOException {
        if (!Files.exists(sealed)) {
            throw new NoSuchFileException(sealed.toString());
        }
        // Unlike the stream of a channel, this one reads pipes too.
        try (InputStream from = new BufferedInputStream(new FileInputStream(sealed.toFile()), Chunks.SEALED_BYTES)) {
            Header header = Header.read(from, password);
            write(plain, to -> open(header, from, to));
        }
    }

    static void open(Header header, InputStream from, OutputStream to) throws IOException {
        Chunks chunks = new Chunks(header.key(), header.bytes());
        byte[] sealed = new byte[Chunks.SEALED_BYTES];
        boolean last = false;
        while (!last) {
            int lengthBytes = from.readNBytes(sealed, 0, sealed.length);
            if (lengthBytes < Chunks.TAG_BYTES) {
                throw new SealedFileRejected(Reason.ALTERED);
            }
            last = isAtEnd(from);
            to.write(open(chunks, sealed, lengthBytes, last));
        }
    }

    private static byte[] open(Chunks chunks, byte[] sealed, int lengthBytes, boolean last) throws SealedFileRejected {
        try {
            return chunks.open(sealed, lengthBytes, last);
        } catch (ChunkRejected altered) {
            throw new SealedFileRejected(Reason.ALTERED);
        }
    }

    private static boolean isAtEnd(InputStream from) throws IOException {
        from.mark(1);
        boolean atEnd = from.read() < 0;
        from.reset();
        return atEnd;
    }

    private interface Content {
        void writeTo(OutputStream file) throws IOException;
    }

    private static void write(Path result, Content content) throws IOException {
        if (Files.exists(result)) {
            throw new FileAlreadyExistsException(result.toString());
        }
        Path directory = result.toAbsolutePath().getParent();
        if (!Files.isDirectory(directory)) {
            throw new NoSuchFileException(directory.toString());
        }
        Path unfinished = Files.createTempFile(directory, "." + result.getFileName(), ".part"); // for its owner only
        unfinished.toFile().deleteOnExit(); // when it is interrupted
        try {
            try (OutputStream file = Files.newOutputStream(unfinished)) {
                content.writeTo(file);
            }
            try (FileChannel written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            name(unfinished, result);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** A link never replaces a file that has just appeared, which a move may do; not every file system has links. */
    private static void name(Path unfinished, Path result) throws IOException {
        try {
            Files.createLink(result, unfinished);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (FileSystemException | UnsupportedOperationException noLinks) {
            Files.move(unfinished, result);
        }
    }
}
