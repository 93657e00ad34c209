package dev.bulwark.evidence;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** A file of lines that only grows. Opened for each write, so that it may be moved away and begun anew. For workers. */
public final class LineFile {

    private static final int TAIL_BYTES = 64 * 1024;

    private final Path path;

    private LineFile(Path path) {
        this.path = path;
    }

    /** @param setting a path, or {@code none} */
    public static Optional<LineFile> of(String setting) {
        return setting.equals("none") ? Optional.empty() : Optional.of(new LineFile(Path.of(setting)));
    }

    /** On the disk when it returns. A line that a crash cut short is ended first. */
    public void append(List<String> lines) throws IOException {
        if (path.getParent() != null) {
            Files.createDirectories(path.getParent());
        }
        boolean cut = isCut();
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            StringBuilder text = new StringBuilder(cut ? "\n" : "");
            lines.forEach(line -> text.append(line).append('\n'));
            ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(false);
        }
    }

    /**
     * Appends what follows from the last line, which no other process writes meanwhile. An end that a crash cut short is mended
     * as {@link #mend} does.
     *
     * @param next from the last line, to the lines that are written; none for none
     */
    public void appendAfter(Predicate<String> whole, Function<Optional<String>, List<String>> next) throws IOException {
        if (path.getParent() != null) {
            Files.createDirectories(path.getParent());
        }
        Path guard = path.resolveSibling(path.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(guard, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            mend(whole);
            List<String> lines = next.apply(lastLine());
            if (lock.isValid() && !lines.isEmpty()) {
                append(lines);
            }
        }
    }

    /** What stands behind the last line feed is ended if it is whole, and removed if a crash cut it short. */
    public void mend(Predicate<String> whole) throws IOException {
        String tail = tail();
        String last = tail.substring(tail.lastIndexOf('\n') + 1);
        if (last.isEmpty()) {
            return;
        }
        if (whole.test(last)) {
            append(List.of());
            return;
        }
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            file.truncate(file.size() - last.getBytes(StandardCharsets.UTF_8).length);
            file.force(true);
        }
    }

    private boolean isCut() throws IOException {
        String tail = tail();
        return !tail.isEmpty() && !tail.endsWith("\n");
    }

    /** All of them; the last one may be cut short by a crash. None without a file. */
    public List<String> lines() throws IOException {
        return Files.exists(path) ? Files.readAllLines(path) : List.of();
    }

    /** Without one that a crash cut short. */
    Optional<String> lastLine() throws IOException {
        String tail = tail();
        int end = tail.lastIndexOf('\n');
        return end < 0 ? Optional.empty() : Optional.of(tail.substring(tail.lastIndexOf('\n', end - 1) + 1, end));
    }

    private String tail() throws IOException {
        if (!Files.exists(path)) {
            return "";
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - TAIL_BYTES));
            byte[] bytes = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
