package dev.bulwark.encryption.chunks;

/** A chunk did not open: altered, moved, not the last one, or sealed under another key. Says no more, by intent. */
public final class ChunkRejected extends Exception {

    private static final long serialVersionUID = 1L;

    ChunkRejected() {
        super("a sealed chunk did not open");
    }
}
