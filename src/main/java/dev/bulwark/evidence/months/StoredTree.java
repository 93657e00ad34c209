package dev.bulwark.evidence.months;

import dev.bulwark.evidence.tree.Frontier;
import dev.bulwark.evidence.tree.Inclusion;
import dev.bulwark.evidence.tree.Inclusion.Range;
import dev.bulwark.evidence.tree.TreeWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads hashes of the tree that is stored, in the owner's session. Fails with IllegalStateException where hashes are missing. */
final class StoredTree {

    private static final String LEAVES =
            "select hash from audit_leaf where position >= ? and position < ? order by position";
    private static final String TILES =
            "select hash from audit_tile where level = ? and position >= ? and position < ? order by position";

    private final OwnerSession session;

    StoredTree(OwnerSession session) {
        this.session = session;
    }

    /** What is needed to go on from a size. */
    Frontier frontier(long size) throws IOException {
        return new Frontier(size, roots(new Range(0, size)));
    }

    /** The hashes that prove a leaf in a tree of that size, nearest first. */
    List<byte[]> path(long position, long size) throws IOException {
        List<byte[]> path = new ArrayList<>();
        for (Range range : Inclusion.path(position, size)) {
            path.add(Frontier.fold(roots(range)));
        }
        return path;
    }

    private List<byte[]> roots(Range range) throws IOException {
        List<byte[]> roots = new ArrayList<>();
        for (Range perfect : range.perfect()) {
            roots.add(root(perfect));
        }
        return roots;
    }

    /** Of a perfect subtree, from the largest tiles that it is made of. */
    private byte[] root(Range range) throws IOException {
        int level = Long.numberOfTrailingZeros(range.size()) / TreeWriter.TILE_BITS;
        int shift = level * TreeWriter.TILE_BITS;
        long from = range.from() >> shift;
        long to = range.to() >> shift;
        List<byte[]> parts = level == 0
                ? session.list(LEAVES, row -> row.getBytes(1), from, to)
                : session.list(TILES, row -> row.getBytes(1), level, from, to);
        return Frontier.perfect(parts, range.size() >> shift);
    }
}
