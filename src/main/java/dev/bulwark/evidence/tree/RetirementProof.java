package dev.bulwark.evidence.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.PublicJsonWebKey;

/**
 * That a sealed event says which places have left the log: the event, the places that it names by their hash, and its way into a
 * tree that was signed (RFC 6962, section 2.1.1).
 *
 * @param event as it was hashed
 * @param position of the event
 * @param path nearest first
 * @param checkpoint that covers the event
 */
public record RetirementProof(JsonNode event, Places places, long position, List<byte[]> path, Checkpoint checkpoint) {

    public RetirementProof {
        path = List.copyOf(path);
    }

    public static RetirementProof of(RetiredMonth month, long position, List<byte[]> path, Checkpoint checkpoint) {
        return new RetirementProof(month.event(), month.places(), position, path, checkpoint);
    }

    /** Fails with IllegalArgumentException, or as parsing does, for what is none. */
    static RetirementProof of(JsonNode json) {
        Members.requireOnly(json, "type", "position", "places", "event", "path", "checkpoint");
        List<byte[]> path = new ArrayList<>();
        json.required("path").forEach(hash -> path.add(HexFormat.of().parseHex(hash.asText())));
        return new RetirementProof(
                json.required("event"),
                Places.of(json.required("places").textValue()),
                Members.whole(json, "position"),
                path,
                Checkpoint.of(json.required("checkpoint")));
    }

    ObjectNode toJson() {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("position", position).put("places", places.toString());
        json.set("event", event);
        ArrayNode hashes = json.putArray("path");
        path.forEach(hash -> hashes.add(HexFormat.of().formatHex(hash)));
        json.set("checkpoint", checkpoint.toJson());
        return json;
    }

    /** Whether one of the keys signed a tree with this event, and the event speaks of these places. */
    boolean holds(Map<String, PublicJsonWebKey> keys) {
        byte[] leaf = Hashes.leaf(CanonicalJson.bytes(event));
        return RetiredMonth.ACTION.equals(event.path("action").textValue())
                && places.sha256()
                        .equals(event.path("details")
                                .path(RetiredMonth.PLACES_SHA256)
                                .textValue())
                && Arrays.equals(checkpoint.rootHash(), Inclusion.root(leaf, position, checkpoint.treeSize(), path))
                && Signatures.holds(checkpoint, keys);
    }
}
