package dev.bulwark.evidence.tree;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.PublicJsonWebKey;

/**
 * Checks an export with public keys alone. An export is lines of JSON:
 *
 * <ul>
 *   <li>{@code {"type": "export", "format": "bulwark-audit/1", "position": n, "frontier": [hex, ...], "at_least": checkpoint}}:
 *       what was sealed before the first event here, and the last checkpoint that was seen outside of the database
 *   <li>{@code {"type": "retirement", "event": {...}, "places": runs, "position": n, "path": [hex, ...], "checkpoint": {...}}}:
 *       what a sealed event says has left the log, and the proof of that event
 *   <li>{@code {"type": "event", "position": n, "event": {...}}}, without gaps
 *   <li>{@code {"type": "retired", "position": n, "hash": hex}} in place of an event that is in the export of its month, and not
 *       in the log any more: only where a retirement says so, and under a checkpoint that is old enough
 *   <li>{@code {"type": "checkpoint", ...}} after the last event that it covers
 * </ul>
 *
 * The frontier proves nothing by itself; together with the events it must make the roots that were signed.
 */
public final class ExportReader {

    public static final String FORMAT = "bulwark-audit/1";

    private final Map<String, PublicJsonWebKey> keys;
    private final Instant keptSince;
    private final Map<Long, Places> left = new HashMap<>();
    private Frontier frontier;
    private Checkpoint last;
    private Checkpoint atLeast;
    private long first;
    private long retired;
    private boolean isOneRetired;
    private long line;

    /** @param keptSince what was sealed after that may not have left the log, whatever a retirement says */
    public ExportReader(Map<String, PublicJsonWebKey> keys, Instant keptSince) {
        this.keys = keys;
        this.keptSince = keptSince;
    }

    /**
     * What was found.
     *
     * @param first the position at which it begins: of what was before, it shows nothing
     * @param events that checkpoints cover
     * @param retired how many of them are there as their hashes alone
     * @param fault the first of them, a sentence; null when there is none
     * @param position of the event at which it showed; -1 without one
     */
    public record Finding(long first, long events, long retired, Checkpoint last, String fault, long position) {

        public boolean isValid() {
            return fault == null;
        }
    }

    /** @param witnessed checkpoints that were kept elsewhere, each of which must be in the export if it is within its reach */
    public Finding read(BufferedReader lines, List<Checkpoint> witnessed) throws IOException {
        List<Checkpoint> missing = new ArrayList<>(witnessed);
        try {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                line++;
                JsonNode json = Members.STRICT.readTree(text);
                switch (json.path("type").asText()) {
                    case "export" -> begin(json);
                    case "event" -> event(json);
                    case "retirement" -> retirement(RetirementProof.of(json));
                    case "retired" -> retired(json);
                    case "checkpoint" -> {
                        checkpoint(Checkpoint.of(((ObjectNode) json).without("type")));
                        missing.removeIf(last::isSame);
                    }
                    default -> throw new Fault("line " + line + " is nothing that belongs into an export");
                }
            }
            end(missing);
            return new Finding(first, last.treeSize() - first, retired, last, null, -1);
        } catch (Fault fault) {
            return broken(fault.getMessage());
        } catch (JsonProcessingException | IllegalArgumentException malformed) {
            return broken("line " + line + " is malformed");
        }
    }

    private Finding broken(String fault) {
        long sealed = last == null ? 0 : last.treeSize() - first;
        return new Finding(first, sealed, retired, last, fault, frontier == null ? -1 : frontier.size());
    }

    private void begin(JsonNode json) {
        require(frontier == null && json.path("format").asText().equals(FORMAT), "it does not begin as an export does");
        Members.requireOnly(json, "type", "format", "position", "frontier", "at_least");
        List<byte[]> roots = new ArrayList<>();
        json.required("frontier").forEach(root -> roots.add(HexFormat.of().parseHex(root.asText())));
        first = Members.whole(json, "position");
        frontier = new Frontier(first, roots);
        JsonNode seen = json.path("at_least");
        atLeast = seen.isObject() ? Checkpoint.of(seen) : null;
    }

    private void retirement(RetirementProof proof) {
        require(proof.holds(keys), "a retirement is not one that was sealed");
        left.put(proof.position(), proof.places());
    }

    private void event(JsonNode json) {
        Members.requireOnly(json, "type", "position", "event");
        append(json, Hashes.leaf(CanonicalJson.bytes(json.required("event"))));
    }

    private void retired(JsonNode json) {
        Members.requireOnly(json, "type", "position", "hash");
        long position = Members.whole(json, "position");
        require(
                left.values().stream().anyMatch(places -> places.contains(position)),
                "an event is missing, and no sealed event says that it left the log");
        append(json, HexFormat.of().parseHex(json.required("hash").textValue()));
        retired++;
        isOneRetired = true;
    }

    private void append(JsonNode json, byte[] leaf) {
        require(frontier != null, "it does not begin as an export does");
        require(Members.whole(json, "position") == frontier.size(), "an event is missing, or one is too many");
        require(leaf.length == Hashes.BYTES, "a hash is none");
        frontier = frontier.append(leaf);
    }

    private void checkpoint(Checkpoint next) {
        require(frontier != null, "it does not begin as an export does");
        require(Signatures.holds(next, keys), "a checkpoint is signed by no key that was given");
        require(next.treeSize() == frontier.size(), "a checkpoint covers another number of events");
        require(
                Arrays.equals(next.rootHash(), frontier.root()),
                "the events since the checkpoint before are not those that were sealed");
        byte[] before = last != null ? last.hash() : first == 0 ? Checkpoint.beforeFirst() : next.previousHash();
        require(Arrays.equals(next.previousHash(), before), "a checkpoint does not follow the one before");
        require(last == null || !next.createdAt().isBefore(last.createdAt()), "checkpoints go back in time");
        require(!isOneRetired || !next.createdAt().isAfter(keptSince), "an event left the log before its time");
        isOneRetired = false;
        last = next;
    }

    private void end(List<Checkpoint> missing) {
        require(last != null, "it holds no checkpoint");
        require(last.treeSize() == frontier.size(), "events after the last checkpoint are not sealed");
        if (atLeast != null) {
            require(
                    Signatures.holds(atLeast, keys),
                    "the checkpoint that was seen outside is signed by no key that was given");
            require(atLeast.treeSize() <= last.treeSize(), "it ends before what had been sealed already");
        }
        require(
                missing.stream().noneMatch(witness -> witness.treeSize() > first),
                "a checkpoint that was kept elsewhere is not in it");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Fault(otherwise);
        }
    }

    private static final class Fault extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Fault(String message) {
            super(message, null, false, false);
        }
    }
}
