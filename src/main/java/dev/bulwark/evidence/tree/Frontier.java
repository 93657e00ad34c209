package dev.bulwark.evidence.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * All that must be known of a tree to append to it: the roots of its perfect subtrees, one for each 1 in the binary form of its
 * size, the largest first. Immutable.
 *
 * @param size leaves
 */
public record Frontier(long size, List<byte[]> roots) {

    public static final Frontier EMPTY = new Frontier(0, List.of());

    public Frontier {
        if (size < 0 || Long.bitCount(size) != roots.size()) {
            throw new IllegalArgumentException("roots do not fit the size");
        }
        roots = List.copyOf(roots);
    }

    public Frontier append(byte[] leaf) {
        TreeWriter writer = new TreeWriter(this);
        writer.append(leaf);
        return writer.frontier();
    }

    /** The Merkle tree hash of all leaves. */
    public byte[] root() {
        return roots.isEmpty() ? Hashes.empty() : fold(roots);
    }

    /**
     * The hash of neighbouring subtrees, each larger than the one after it.
     *
     * @param subtrees at least one
     */
    public static byte[] fold(List<byte[]> subtrees) {
        byte[] hash = subtrees.get(subtrees.size() - 1);
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            hash = Hashes.node(subtrees.get(i), hash);
        }
        return hash;
    }

    /**
     * The root of a perfect subtree, from the hashes of its parts, from left to right. Fails with IllegalStateException when
     * there are not as many as expected, a power of two.
     */
    public static byte[] perfect(List<byte[]> parts, long expected) {
        if (parts.size() != expected) {
            throw new IllegalStateException("hashes of sealed events are missing");
        }
        List<byte[]> row = parts;
        while (row.size() > 1) {
            List<byte[]> next = new ArrayList<>(row.size() / 2);
            for (int i = 0; i < row.size(); i += 2) {
                next.add(Hashes.node(row.get(i), row.get(i + 1)));
            }
            row = next;
        }
        return row.get(0);
    }
}
