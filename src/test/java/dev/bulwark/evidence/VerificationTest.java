package dev.bulwark.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.evidence.SealRepository.Event;
import dev.bulwark.evidence.SealRepository.Sealed;
import dev.bulwark.evidence.tree.CanonicalJson;
import dev.bulwark.evidence.tree.Checkpoint;
import dev.bulwark.evidence.tree.EventJson;
import dev.bulwark.evidence.tree.Frontier;
import dev.bulwark.evidence.tree.Hashes;
import dev.bulwark.evidence.tree.Places;
import dev.bulwark.evidence.tree.RetiredMonth;
import dev.bulwark.evidence.tree.Signatures;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ten events under two checkpoints, of five each. */
class VerificationTest {

    private static final Instant FIRST_SIGNED = Instant.parse("2026-01-31T12:00:00Z");
    private static final Instant SECOND_SIGNED = FIRST_SIGNED.plusSeconds(1);

    private final List<Sealed> events = new ArrayList<>();
    private final List<Checkpoint> checkpoints = new ArrayList<>();
    private KeyPair key;

    @BeforeEach
    void seal() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        key = generator.generateKeyPair();
        Frontier frontier = Frontier.EMPTY;
        for (int n = 0; n < 10; n++) {
            Event event = event(n, "{\"status\": \"success\"}");
            byte[] hash = Hashes.leaf(CanonicalJson.bytes(event.json()));
            events.add(new Sealed(n, event.fields().id(), hash, event));
            frontier = frontier.append(hash);
            if (n == 4) {
                checkpoints.add(sign(frontier, Checkpoint.beforeFirst(), FIRST_SIGNED));
            }
        }
        checkpoints.add(sign(frontier, checkpoints.get(0).hash(), SECOND_SIGNED));
    }

    private static Event event(int n, String details) {
        return new Event(
                new EventJson(new UUID(0, n), FIRST_SIGNED, "security_event", "system", "test.verify", null, null),
                details);
    }

    private Checkpoint sign(Frontier frontier, byte[] previous, Instant at) {
        Checkpoint unsigned = new Checkpoint(frontier.size(), frontier.root(), previous, at, "");
        return new Checkpoint(
                unsigned.treeSize(),
                unsigned.rootHash(),
                previous,
                at,
                Signatures.sign(unsigned.payload(), "k1", key.getPrivate()));
    }

    private Verification verification(Instant keptSince, Frontier from, Checkpoint before) throws Exception {
        RetiredMonth month = new RetiredMonth(
                new UUID(1, 0), "2019-01", 2, Places.of("{[6,8)}"), "e.ndjson", new byte[32], SECOND_SIGNED, "owner");
        byte[] told = Hashes.leaf(CanonicalJson.bytes(month.event()));
        return new Verification(
                Map.of("k1", PublicJsonWebKey.Factory.newPublicJwk(key.getPublic())),
                new RetiredMonths(List.of(new RetiredMonths.Row(month, null, told, 9L)), keptSince),
                from,
                before);
    }

    private Verification verification() throws Exception {
        return verification(FIRST_SIGNED, Frontier.EMPTY, null);
    }

    private void lose(int... positions) {
        for (int position : positions) {
            Sealed sealed = events.get(position);
            events.set(position, new Sealed(position, sealed.eventId(), sealed.hash(), new Event(null, null)));
        }
    }

    private static void assertFault(String reason, Optional<VerificationView.Broken> found) {
        assertEquals(Optional.of(reason), found.map(VerificationView.Broken::reason));
    }

    @Test
    void whatWasSealedHolds() throws Exception {
        Verification verification = verification();
        assertTrue(verification.check(events, checkpoints).isEmpty());
        assertTrue(verification.end(Optional.empty()).isEmpty());
    }

    /** Whoever makes a request end between two checkpoints gains nothing: what comes after the last is not counted. */
    @Test
    void whatNoCheckpointFollowsIsNotCovered() throws Exception {
        Verification verification = verification();
        assertTrue(verification
                .check(events.subList(0, 8), checkpoints.subList(0, 1))
                .isEmpty());
        assertEquals(8, verification.position());
        assertEquals(5, verification.covered());
    }

    @Test
    void whatLeftIsToBeAsOldAsItsCheckpointShows() throws Exception {
        lose(6, 7);
        assertTrue(verification(SECOND_SIGNED, Frontier.EMPTY, null)
                .check(events, checkpoints)
                .isEmpty());
        assertFault(
                "an event left the log before its time",
                verification(SECOND_SIGNED.minusNanos(1), Frontier.EMPTY, null).check(events, checkpoints));
    }

    @Test
    void aPlaceHoldsOneEvent() throws Exception {
        events.add(4, new Sealed(3, new UUID(0, 3), events.get(3).hash(), event(3, "{\"status\": \"failed\"}")));
        assertFault("two events have this place", verification().check(events, checkpoints));
        events.subList(3, 5).clear();
        assertFault("the place before this one is empty", verification().check(events, checkpoints));
    }

    @Test
    void whatNoRetirementNamesIsGone() throws Exception {
        lose(3);
        assertFault("the event is gone", verification().check(events, checkpoints));
    }

    @Test
    void anEventThatCouldNeverHaveBeenSealedIsAFault() throws Exception {
        for (String details : List.of("{\"n\": 0.5}", "[".repeat(2000) + "]".repeat(2000))) {
            events.set(2, new Sealed(2, new UUID(0, 2), events.get(2).hash(), event(2, details)));
            assertFault(
                    "the event is not the one that was sealed", verification().check(events, checkpoints));
        }
    }

    /** No event follows it, so that no other checkpoint speaks for it. */
    @Test
    void theCheckpointThatItBeginsAtIsSigned() throws Exception {
        Frontier frontier = Frontier.EMPTY;
        for (Sealed sealed : events) {
            frontier = frontier.append(sealed.hash());
        }
        Checkpoint last = checkpoints.get(1);
        assertTrue(
                verification(FIRST_SIGNED, frontier, last).end(Optional.empty()).isEmpty());
        Checkpoint earlier =
                new Checkpoint(last.treeSize(), last.rootHash(), last.previousHash(), Instant.EPOCH, last.signature());
        assertFault(
                "the last checkpoint is not what was signed",
                verification(FIRST_SIGNED, frontier, earlier).end(Optional.empty()));
    }
}
