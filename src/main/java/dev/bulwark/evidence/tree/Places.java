package dev.bulwark.evidence.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Positions of events, as runs: those of a month are nearly one run, as transactions at its ends overlap. Immutable. */
public final class Places {

    private static final Pattern RUN = Pattern.compile("\\[(\\d+),(\\d+)\\)");

    public static final Places NONE = new Places("{}", new long[0], new long[0]);

    private final String text;
    private final long[] from;
    private final long[] to;

    private Places(String text, long[] from, long[] to) {
        this.text = text;
        this.from = from;
        this.to = to;
    }

    /** @param text as PostgreSQL writes an int8multirange. Fails with IllegalArgumentException for none, or for anything else. */
    public static Places of(String text) {
        List<long[]> runs = new ArrayList<>();
        StringBuilder read = new StringBuilder();
        Matcher matcher = RUN.matcher(text);
        while (matcher.find()) {
            runs.add(new long[] {Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))});
            read.append(read.isEmpty() ? "" : ",").append(matcher.group());
        }
        if (runs.isEmpty() || !text.equals("{" + read + "}")) {
            throw new IllegalArgumentException("no runs of positions");
        }
        return new Places(
                text,
                runs.stream().mapToLong(run -> run[0]).toArray(),
                runs.stream().mapToLong(run -> run[1]).toArray());
    }

    public boolean contains(long position) {
        int low = 0;
        int high = from.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (to[middle] <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < from.length && from[low] <= position;
    }

    /** Whether any of them is in there; {@code end} is exclusive. */
    public boolean touches(long start, long end) {
        for (int i = 0; i < from.length; i++) {
            if (start < end && from[i] < end && to[i] > start) {
                return true;
            }
        }
        return false;
    }

    public long first() {
        return from[0];
    }

    public long last() {
        return to[to.length - 1] - 1;
    }

    /** In hex, of their text. */
    String sha256() {
        return HexFormat.of().formatHex(Hashes.plain(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return text;
    }
}
