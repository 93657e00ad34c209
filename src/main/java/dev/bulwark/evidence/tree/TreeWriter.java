package dev.bulwark.evidence.tree;

import java.util.ArrayList;
import java.util.List;

/** Appends leaves to a tree, and tells which tiles they complete: hashes over 256 leaves, over 256 of those, and so on. */
public final class TreeWriter {

    /** Of the size of a tile. */
    public static final int TILE_BITS = 8;

    /**
     * @param level 1 for 256 leaves
     * @param position the n-th of its level
     */
    public record Tile(int level, long position, byte[] hash) {}

    private final List<byte[]> roots;
    private final List<Tile> tiles = new ArrayList<>();
    private long size;

    public TreeWriter(Frontier from) {
        this.size = from.size();
        this.roots = new ArrayList<>(from.roots());
    }

    public void append(byte[] leaf) {
        byte[] hash = leaf;
        int height = 0;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = Hashes.node(roots.remove(roots.size() - 1), hash);
            height++;
            if (height % TILE_BITS == 0) {
                tiles.add(new Tile(height / TILE_BITS, size >> height, hash));
            }
        }
        roots.add(hash);
        size++;
    }

    public Frontier frontier() {
        return new Frontier(size, roots);
    }

    public List<Tile> tiles() {
        return List.copyOf(tiles);
    }
}
