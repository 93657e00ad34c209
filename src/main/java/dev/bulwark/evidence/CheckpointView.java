package dev.bulwark.evidence;

import dev.bulwark.evidence.tree.Checkpoint;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A checkpoint; hashes in hexadecimal.
 *
 * @param treeSize events that it covers
 * @param signature JWS, compact, ES256
 */
record CheckpointView(long treeSize, String rootHash, String previousHash, Instant createdAt, String signature) {

    static CheckpointView of(Checkpoint checkpoint) {
        HexFormat hex = HexFormat.of();
        return new CheckpointView(
                checkpoint.treeSize(),
                hex.formatHex(checkpoint.rootHash()),
                hex.formatHex(checkpoint.previousHash()),
                checkpoint.createdAt(),
                checkpoint.signature());
    }
}
