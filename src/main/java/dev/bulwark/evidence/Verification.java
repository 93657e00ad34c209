package dev.bulwark.evidence;

import dev.bulwark.evidence.SealRepository.Sealed;
import dev.bulwark.evidence.VerificationView.Broken;
import dev.bulwark.evidence.tree.CanonicalJson;
import dev.bulwark.evidence.tree.Checkpoint;
import dev.bulwark.evidence.tree.Frontier;
import dev.bulwark.evidence.tree.Hashes;
import dev.bulwark.evidence.tree.Signatures;
import dev.bulwark.evidence.tree.TreeWriter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwk.PublicJsonWebKey;

/** Checks what is stored against what was signed, slice by slice. For workers; not for two at once. */
final class Verification {

    static final String NOT_COVERED = "events have a place, and no checkpoint covers it";

    private final Map<String, PublicJsonWebKey> keys;
    private final RetiredMonths retired;
    private final TreeWriter writer;
    private final Frontier from;
    private final Checkpoint before;
    private Checkpoint last;
    private long position;
    private boolean isOneRetired;

    /**
     * @param from what precedes the first event to be checked
     * @param before the checkpoint at or before it; null for none
     */
    Verification(Map<String, PublicJsonWebKey> keys, RetiredMonths retired, Frontier from, Checkpoint before) {
        this.keys = keys;
        this.retired = retired;
        this.writer = new TreeWriter(from);
        this.from = from;
        this.before = before;
        this.last = before;
        this.position = from.size();
    }

    long position() {
        return position;
    }

    /** The size of the last checkpoint that was checked: what comes after it is not known to be what was signed. */
    long covered() {
        return last == null ? 0 : last.treeSize();
    }

    /** Of what was checked since it began. */
    List<RetiredView> retired() {
        return retired.touching(from.size(), covered()).stream()
                .map(RetiredView::of)
                .toList();
    }

    /** @param checkpoints of sizes over the position and up to where the slice ends */
    Optional<Broken> check(List<Sealed> events, List<Checkpoint> checkpoints) {
        Map<Long, Checkpoint> at = new HashMap<>();
        checkpoints.forEach(checkpoint -> at.put(checkpoint.treeSize(), checkpoint));
        for (Sealed sealed : events) {
            String fault = append(sealed);
            if (fault == null && at.containsKey(position)) {
                fault = check(at.get(position));
            }
            if (fault != null) {
                return Optional.of(new Broken(sealed.position(), sealed.eventId(), fault));
            }
        }
        return Optional.empty();
    }

    /**
     * When all events have been checked.
     *
     * @param inserted an event that the sealer will not come to
     */
    Optional<Broken> end(Optional<UUID> inserted) {
        if (covered() != position) {
            return Optional.of(new Broken(position, null, NOT_COVERED));
        }
        if (last == before && before != null && !isSigned(before)) {
            return Optional.of(new Broken(position, null, "the last checkpoint is not what was signed"));
        }
        return inserted.map(
                id -> new Broken(position, id, "the sealer will not come to an event, and no checkpoint covers it"));
    }

    /** For the one that it begins at: no checkpoint after it has said so. */
    private boolean isSigned(Checkpoint begun) {
        return Signatures.holds(begun, keys)
                && (begun.treeSize() != from.size() || Arrays.equals(begun.rootHash(), from.root()));
    }

    private String append(Sealed sealed) {
        if (sealed.position() != position) {
            return sealed.position() < position ? "two events have this place" : "the place before this one is empty";
        }
        position++;
        if (!sealed.event().isThere()) {
            writer.append(sealed.hash()); // the roots that were signed show whether it is the one that was sealed
            isOneRetired = true;
            return retired.contains(sealed.position()) ? null : "the event is gone";
        }
        writer.append(sealed.hash());
        return isTheOne(sealed) ? null : "the event is not the one that was sealed";
    }

    private static boolean isTheOne(Sealed sealed) {
        try {
            return Arrays.equals(Hashes.leaf(CanonicalJson.bytes(sealed.event().json())), sealed.hash());
        } catch (IllegalArgumentException | IllegalStateException cannotBeSealed) {
            return false;
        }
    }

    private String check(Checkpoint next) {
        byte[] before = last == null ? Checkpoint.beforeFirst() : last.hash();
        if (!Signatures.holds(next, keys)) {
            return "the checkpoint is signed by no key of ours";
        }
        if (!Arrays.equals(next.previousHash(), before)) {
            return "the checkpoint does not follow the one before";
        }
        if (!Arrays.equals(next.rootHash(), writer.frontier().root())) {
            return "the events since the checkpoint before are not those that were sealed";
        }
        if (isOneRetired && next.createdAt().isAfter(retired.keptSince())) {
            return "an event left the log before its time";
        }
        isOneRetired = false;
        last = next;
        return null;
    }
}
