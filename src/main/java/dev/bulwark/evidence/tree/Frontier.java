package dev.bulwark.evidence.tree;

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
}
