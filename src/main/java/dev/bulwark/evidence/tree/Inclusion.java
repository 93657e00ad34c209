package dev.bulwark.evidence.tree;

import java.util.ArrayList;
import java.util.List;

/** Proofs that a leaf is in a tree (RFC 6962, section 2.1.1). */
public final class Inclusion {

    /**
     * A run of leaves, all of them or a perfect subtree's.
     *
     * @param from inclusive
     * @param to exclusive
     */
    public record Range(long from, long to) {

        /** The perfect subtrees that it is made of, from left to right; each is larger than the next. */
        public List<Range> perfect() {
            List<Range> parts = new ArrayList<>();
            for (long at = from; at < to; ) {
                long size = Long.highestOneBit(to - at);
                parts.add(new Range(at, at + size));
                at += size;
            }
            return parts;
        }

        public long size() {
            return to - from;
        }
    }

    private Inclusion() {}

    /** The subtrees whose hashes are the path, nearest first. */
    public static List<Range> path(long position, long size) {
        if (position < 0 || position >= size) {
            throw new IllegalArgumentException("no such leaf");
        }
        List<Range> path = new ArrayList<>();
        walk(position, 0, size, path);
        return path;
    }

    private static void walk(long position, long from, long to, List<Range> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + Long.highestOneBit(to - from - 1);
        if (position < middle) {
            walk(position, from, middle, path);
            path.add(new Range(middle, to));
        } else {
            walk(position, middle, to, path);
            path.add(new Range(from, middle));
        }
    }

    /** The root that the leaf and its path make. A path of another length than the tree's makes none: IllegalArgumentException. */
    public static byte[] root(byte[] leaf, long position, long size, List<byte[]> path) {
        List<Range> ranges = path(position, size);
        if (ranges.size() != path.size()) {
            throw new IllegalArgumentException("the path does not fit the tree");
        }
        byte[] hash = leaf;
        for (int i = 0; i < path.size(); i++) {
            hash = ranges.get(i).from() > position ? Hashes.node(hash, path.get(i)) : Hashes.node(path.get(i), hash);
        }
        return hash;
    }
}
