package dev.bulwark.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

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
     * Appends what follows from the lines that are there. No other process that calls this writes meanwhile. What stands
     * behind the last line feed is ended first if it is whole, and removed if a crash cut it short.
     *
     * @param next from all lines, to those that are written; none for none
     * @return all lines, with those that were written
     */
    public List<String> appendAfter(Predicate<String> whole, UnaryOperator<List<String>> next) throws IOException {
        if (path.getParent() != null) {
            Files.createDirectories(path.getParent());
        }
        Path guard = path.resolveSibling(path.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(guard, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            mend(whole);
            List<String> lines = new ArrayList<>(lines());
            List<String> more = next.apply(lines);
            if (lock.isValid() && !more.isEmpty()) {
                append(more);
                lines.addAll(more);
            }
            return lines;
        }
    }

    /** All lines; none without a file. The end is mended as {@link #appendAfter} does. */
    public List<String> mended(Predicate<String> whole) throws IOException {
        return Files.exists(path) ? appendAfter(whole, lines -> List.of()) : List.of();
    }

    private void mend(Predicate<String> whole) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        long end;
        String rest;
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            end = endOfLastLine(file);
            byte[] bytes = new byte[(int) (file.length() - end)];
            file.seek(end);
            file.readFully(bytes);
            rest = new String(bytes, StandardCharsets.UTF_8);
        }
        if (rest.isEmpty()) {
            return;
        }
        if (whole.test(rest)) {
            append(List.of());
            return;
        }
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            file.truncate(end);
            file.force(true);
        }
    }

    /** In bytes, since what a crash left need not be text. */
    private static long endOfLastLine(RandomAccessFile file) throws IOException {
        for (long end = file.length(); end > 0; end--) {
            file.seek(end - 1);
            if (file.read() == '\n') {
                return end;
            }
        }
        return 0;
    }

    private boolean isCut() throws IOException {
        String tail = tail();
        return !tail.isEmpty() && !tail.endsWith("\n");
    }

    /** What is no text is read as U+FFFD, which no signature covers. */
    private List<String> lines() throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
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
