package dev.bulwark.evidence.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What the tree was at a time, signed. Each holds the hash of the one before, so that a chain of them has no other order.
 *
 * @param treeSize events sealed so far
 * @param rootHash the Merkle tree hash over them
 * @param previousHash {@link #hash} of the checkpoint before; of the first, 32 zero bytes
 * @param createdAt with microseconds at most
 * @param signature JWS (RFC 7515), compact, ES256, over {@link #payload}; its header names the key
 */
public record Checkpoint(long treeSize, byte[] rootHash, byte[] previousHash, Instant createdAt, String signature) {

    private static final HexFormat HEX = HexFormat.of();

    /** The canonical JSON of all but the signature. */
    public byte[] payload() {
        return CanonicalJson.bytes(unsigned());
    }

    /** Covers the signature too. */
    public byte[] hash() {
        return Hashes.plain(CanonicalJson.bytes(toJson()));
    }

    /** {@link #hash} of what comes before the first. */
    public static byte[] beforeFirst() {
        return new byte[Hashes.BYTES];
    }

    public ObjectNode toJson() {
        return unsigned().put("signature", signature);
    }

    private ObjectNode unsigned() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("tree_size", treeSize)
                .put("root_hash", HEX.formatHex(rootHash))
                .put("previous_hash", HEX.formatHex(previousHash))
                .put("created_at", createdAt.toString());
    }

    /** Fails with IllegalArgumentException, or as parsing does, for what is no checkpoint. */
    public static Checkpoint of(JsonNode json) {
        Members.requireOnly(json, "tree_size", "root_hash", "previous_hash", "created_at", Signatures.SIGNATURE);
        return new Checkpoint(
                Members.whole(json, "tree_size"),
                HEX.parseHex(json.required("root_hash").textValue()),
                HEX.parseHex(json.required("previous_hash").textValue()),
                Instant.parse(json.required("created_at").textValue()),
                json.required("signature").textValue());
    }

    /** Whether it is the same, to the byte. */
    public boolean isSame(Checkpoint other) {
        return new String(CanonicalJson.bytes(toJson()), StandardCharsets.UTF_8)
                .equals(new String(CanonicalJson.bytes(other.toJson()), StandardCharsets.UTF_8));
    }
}
