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

    private final Map<String, PublicJsonWebKey> keys;
    private final RetiredMonths retired;
    private final TreeWriter writer;
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
        this.last = before;
        this.position = from.size();
    }

    long position() {
        return position;
    }

    /** Of what was checked since that position. */
    List<RetiredView> retired(long from) {
        return retired.touching(from, position).stream().map(RetiredView::of).toList();
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
     * @param inserted an event without a place where the sealer has been
     */
    Optional<Broken> end(Optional<UUID> inserted) {
        if (last == null ? position > 0 : last.treeSize() != position) {
            return Optional.of(new Broken(position, null, "events have a place, and no checkpoint covers it"));
        }
        return inserted.map(id -> new Broken(position, id, "an event is where the sealer has been, and has no place"));
    }

    private String append(Sealed sealed) {
        if (sealed.position() != position) {
            return "the place before this one is empty";
        }
        position++;
        if (!sealed.event().isThere()) {
            writer.append(sealed.hash()); // the roots that were signed show whether it is the one that was sealed
            isOneRetired = true;
            return retired.contains(sealed.position()) ? null : "the event is gone";
        }
        byte[] hash = Hashes.leaf(CanonicalJson.bytes(sealed.event().json()));
        writer.append(hash);
        return Arrays.equals(hash, sealed.hash()) ? null : "the event is not the one that was sealed";
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
