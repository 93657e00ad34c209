package dev.bulwark.evidence.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bulwark.evidence.tree.ExportReader.Finding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whoever has the whole export but not the key can change nothing in it that would not be seen. */
class ExportReaderTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Instant START = Instant.parse("2026-01-31T12:00:00Z");
    private static final int EVENTS = 100;

    /** Checkpoints over the first 50 are older. */
    private static final Instant KEPT_SINCE = START.plusSeconds(1050);

    private static final int A_CHECKPOINT = 10;
    private static final long SEED = 20260131;

    /** The same record is signed once, whatever part of it is exported. */
    private static final Map<String, String> SIGNED = new HashMap<>();

    private static final KeyPair OURS = pair();
    private static final KeyPair THEIRS = pair();

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, PublicJsonWebKey> keys() {
        try {
            return Map.of("k1", PublicJsonWebKey.Factory.newPublicJwk(OURS.getPublic()));
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JsonNode event(int n) {
        ObjectNode event = MAPPER.createObjectNode()
                .put("id", "event-" + n)
                .put("timestamp", START.plusSeconds(n).toString())
                .put("user_id", "u" + n % 7);
        event.putObject("details").put("status", n % 3 == 0 ? "failed" : "success");
        return event;
    }

    private static Checkpoint sign(Frontier frontier, byte[] previous, int n, PrivateKey key) {
        Checkpoint unsigned =
                new Checkpoint(frontier.size(), frontier.root(), previous, START.plusSeconds(1000 + n), "");
        return new Checkpoint(
                unsigned.treeSize(),
                unsigned.rootHash(),
                previous,
                unsigned.createdAt(),
                SIGNED.computeIfAbsent(
                        HexFormat.of().formatHex(unsigned.payload()) + key.hashCode(),
                        any -> Signatures.sign(unsigned.payload(), "k1", key)));
    }

    /** @param from where it begins; the record itself always begins with the first event */
    private static List<ObjectNode> export(int from, List<JsonNode> events, PrivateKey key) {
        List<ObjectNode> lines = new ArrayList<>();
        Frontier frontier = Frontier.EMPTY;
        byte[] previous = Checkpoint.beforeFirst();
        for (int n = 0; n < events.size(); n++) {
            if (n == from) {
                ObjectNode head = MAPPER.createObjectNode()
                        .put("type", "export")
                        .put("format", ExportReader.FORMAT)
                        .put("position", from)
                        .putNull("at_least");
                ArrayNode roots = head.putArray("frontier");
                frontier.roots().forEach(root -> roots.add(HexFormat.of().formatHex(root)));
                lines.add(head);
            }
            ObjectNode line = MAPPER.createObjectNode().put("type", "event").put("position", n);
            line.set("event", events.get(n));
            add(lines, line);
            frontier = frontier.append(Hashes.leaf(CanonicalJson.bytes(events.get(n))));
            if ((n + 1) % A_CHECKPOINT == 0) {
                Checkpoint checkpoint = sign(frontier, previous, n, key);
                previous = checkpoint.hash();
                add(lines, checkpoint.toJson().put("type", "checkpoint"));
            }
        }
        return lines;
    }

    private static void add(List<ObjectNode> lines, ObjectNode line) {
        if (!lines.isEmpty()) {
            lines.add(line);
        }
    }

    private static List<JsonNode> events() {
        return new ArrayList<>(
                IntStream.range(0, EVENTS).mapToObj(ExportReaderTest::event).toList());
    }

    private static Finding read(List<ObjectNode> lines, Checkpoint... witnessed) throws IOException {
        String text = String.join("\n", lines.stream().map(ObjectNode::toString).toList());
        return read(text, List.of(witnessed));
    }

    private static Finding read(String text, List<Checkpoint> witnessed) throws IOException {
        return new ExportReader(keys(), KEPT_SINCE).read(new BufferedReader(new StringReader(text)), witnessed);
    }

    private static Checkpoint lastOf(List<ObjectNode> lines) {
        return checkpoint(lines.get(lines.size() - 1));
    }

    private static Checkpoint checkpoint(ObjectNode line) {
        return Checkpoint.of(line.deepCopy().without("type"));
    }

    @Test
    void anHonestExportIsValidFromAnyPlace() throws Exception {
        List<ObjectNode> whole = export(0, events(), OURS.getPrivate());
        Finding finding = read(whole, lastOf(whole));
        assertTrue(finding.isValid(), finding.fault());
        assertEquals(EVENTS, finding.events());
        for (int from : new int[] {1, 7, 64, 99}) {
            Finding part = read(export(from, events(), OURS.getPrivate()), lastOf(whole));
            assertTrue(part.isValid(), part.fault());
            assertEquals(EVENTS - from, part.events());
            assertEquals(from, part.first());
        }
    }

    private interface Mutation {
        void change(List<ObjectNode> lines, int at, Random random);
    }

    private static final Map<String, Mutation> MUTATIONS = Map.of(
            "an event is changed",
            (lines, at, random) -> ((ObjectNode) lines.get(at).get("event")).put("user_id", "somebody else"),
            "a member is added",
            (lines, at, random) -> ((ObjectNode) lines.get(at).get("event")).put("more", "1"),
            "an event is removed",
            (lines, at, random) -> lines.remove(at),
            "an event is removed and the places are closed",
            (lines, at, random) -> {
                lines.remove(at);
                lines.stream()
                        .skip(at)
                        .filter(line -> line.has("position"))
                        .forEach(line ->
                                line.put("position", line.get("position").asLong() - 1));
            },
            "an event is inserted",
            (lines, at, random) -> lines.add(at, lines.get(at).deepCopy()),
            "two events change places",
            (lines, at, random) -> {
                JsonNode event = lines.get(at).get("event");
                lines.get(at).set("event", lines.get(at + 1).get("event"));
                lines.get(at + 1).set("event", event);
            },
            "two lines change places",
            (lines, at, random) -> Collections.swap(lines, at, at + 1),
            "a checkpoint is removed with its events",
            (lines, at, random) -> lines.subList(at, at + A_CHECKPOINT + 1).clear(),
            "a checkpoint is signed by another key",
            (lines, at, random) -> {
                List<ObjectNode> forged = export(0, events(), THEIRS.getPrivate());
                for (int n = 0; n < lines.size(); n++) {
                    if (forged.get(n).get("type").asText().equals("checkpoint")) {
                        lines.set(n, forged.get(n));
                    }
                }
            },
            "all is made anew with another key",
            (lines, at, random) -> {
                List<JsonNode> others = events();
                others.remove(at);
                List<ObjectNode> forged = export(0, others, THEIRS.getPrivate());
                lines.clear();
                lines.addAll(forged);
            });

    /** On places whose next line is an event too. */
    @TestFactory
    Stream<DynamicTest> fiftyMutationsAreSeen() {
        Random random = new Random(SEED);
        return MUTATIONS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(mutation -> IntStream.range(0, 5).mapToObj(n -> {
                    int at = 1 + 11 * random.nextInt(9) + random.nextInt(9);
                    return DynamicTest.dynamicTest(mutation.getKey() + " at " + at, () -> {
                        List<ObjectNode> lines = export(0, events(), OURS.getPrivate());
                        mutation.getValue().change(lines, at, random);
                        assertFalse(read(lines).isValid());
                    });
                }));
    }

    @Test
    void anEndThatIsMissingIsSeenByWhoKeptACheckpointOrWasToldOfOne() throws Exception {
        List<ObjectNode> whole = export(0, events(), OURS.getPrivate());
        Checkpoint last = lastOf(whole);
        List<ObjectNode> cut = new ArrayList<>(whole.subList(0, whole.size() - A_CHECKPOINT - 1));
        assertTrue(read(cut).isValid(), "by itself it is a whole record of an earlier time");
        assertEquals(
                "a checkpoint that was kept elsewhere is not in it",
                read(cut, last).fault());
        cut.get(0).set("at_least", last.toJson());
        assertEquals("it ends before what had been sealed already", read(cut).fault());
        cut.remove(cut.size() - 1);
        assertEquals(
                "events after the last checkpoint are not sealed", read(cut).fault());
    }

    @Test
    void noSignatureChoosesHowItIsChecked() throws Exception {
        for (String header : List.of("{\"alg\":\"none\",\"kid\":\"k1\"}", "{\"alg\":\"HS256\",\"kid\":\"k1\"}")) {
            List<ObjectNode> lines = export(0, events(), OURS.getPrivate());
            ObjectNode checkpoint = lines.get(A_CHECKPOINT + 1);
            String[] parts = checkpoint.get("signature").asText().split("\\.");
            String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes());
            checkpoint.put("signature", forged + '.' + parts[1] + '.' + parts[2]);
            assertEquals(
                    "a checkpoint is signed by no key that was given",
                    read(lines).fault());
        }
    }

    @Test
    void whatIsNoExportIsNoValidOne() throws Exception {
        for (String text : List.of("", "{}", "hello", "{\"type\":\"event\"}", "[]", "{\"type\":\"export\"}")) {
            assertFalse(read(text, List.of()).isValid(), text);
        }
    }

    private static Finding readText(UnaryOperator<String> change) throws IOException {
        String text = String.join(
                "\n",
                export(0, events(), OURS.getPrivate()).stream()
                        .map(ObjectNode::toString)
                        .toList());
        String changed = change.apply(text);
        assertNotEquals(text, changed);
        return read(changed, List.of());
    }

    /** What another program that reads the file would take for an event, or for another one. */
    @Test
    void nothingInTheFileGoesUnread() throws Exception {
        String forged = "{\"type\":\"event\",\"position\":7,\"event\":{}}";
        Map<String, UnaryOperator<String>> changes = Map.of(
                "a value behind the value of a line",
                text -> text.replaceFirst("\n", forged + '\n'),
                "a member twice, the right one last",
                text -> text.replaceFirst("\"event\":\\{", "\"event\":{\"id\":\"forged\"},\"event\":{"),
                "a member that nobody reads",
                text -> text.replaceFirst("\"type\":\"event\"", "\"type\":\"event\",\"note\":\"forged\""),
                "a position with a fraction",
                text -> text.replaceFirst("\"position\":4,", "\"position\":4.9,"),
                "a position that overflows",
                text -> text.replaceFirst("\"position\":4,", "\"position\":18446744073709551620,"),
                "a checkpoint with a member more",
                text -> text.replaceFirst("\"tree_size\"", "\"note\":\"forged\",\"tree_size\""));
        for (var change : changes.entrySet()) {
            assertFalse(readText(change.getValue()).isValid(), change.getKey());
        }
    }

    /** As UTF-8, what has no other half is a question mark. */
    @Test
    void halfACharacterIsNoQuestionMark() throws Exception {
        List<JsonNode> asked = events();
        ((ObjectNode) asked.get(3)).put("user_id", "who?");
        List<ObjectNode> lines = export(0, asked, OURS.getPrivate());
        assertTrue(read(lines).isValid());
        ((ObjectNode) lines.get(4).get("event")).put("user_id", "who\ud800");
        assertFalse(read(lines).isValid());
    }

    /** Events 20 to 29 are there as hashes; the event at 60 says so. */
    private static final class Retired {

        private static final Places PLACES = Places.of("{[20,30)}");
        private static final int SAID_AT = 60;

        private final List<JsonNode> events = events();
        private final List<ObjectNode> lines;

        Retired(String said, int first) {
            RetiredMonth month = new RetiredMonth(
                    new UUID(0, 1), "2019-01", 10, Places.of(said), "e.ndjson", new byte[32], START, "owner");
            events.set(SAID_AT, month.event());
            lines = export(0, events, OURS.getPrivate());
            Checkpoint checkpoint = checkpoint(lines.stream()
                    .filter(line -> line.path("tree_size").asLong() == SAID_AT + A_CHECKPOINT)
                    .findFirst()
                    .orElseThrow());
            List<byte[]> path = Inclusion.path(SAID_AT, checkpoint.treeSize()).stream()
                    .map(this::root)
                    .toList();
            for (ObjectNode line : lines) {
                long position = line.path("position").asLong();
                if (line.get("type").asText().equals("event") && position >= first && position < first + 10) {
                    line.remove("event");
                    line.put("type", "retired").put("hash", HexFormat.of().formatHex(leaf(position)));
                }
            }
            lines.add(
                    1,
                    new RetirementProof(month.event(), PLACES, SAID_AT, path, checkpoint)
                            .toJson()
                            .put("type", "retirement"));
        }

        Retired() {
            this(PLACES.toString(), 20);
        }

        List<ObjectNode> withPlaces(String places) {
            lines.get(1).put("places", places);
            return lines;
        }

        private byte[] leaf(long position) {
            return Hashes.leaf(CanonicalJson.bytes(events.get((int) position)));
        }

        private byte[] root(Inclusion.Range range) {
            Frontier frontier = Frontier.EMPTY;
            for (long position = range.from(); position < range.to(); position++) {
                frontier = frontier.append(leaf(position));
            }
            return frontier.root();
        }
    }

    @Test
    void whatASealedRetirementNamesMayBeThereAsItsHash() throws Exception {
        Finding finding = read(new Retired().lines);
        assertTrue(finding.isValid(), finding.fault());
        assertEquals(10, finding.retired());
        assertEquals(EVENTS, finding.events());
    }

    @Test
    void aHashInPlaceOfAnEventNeedsARetirementThatNamesIt() throws Exception {
        List<ObjectNode> unsaid = new Retired().lines;
        unsaid.remove(1);
        assertEquals(
                "an event is missing, and no sealed event says that it left the log",
                read(unsaid).fault());
        assertEquals(
                "an event is missing, and no sealed event says that it left the log",
                read(new Retired(Retired.PLACES.toString(), 21).lines).fault());
    }

    @Test
    void aRetirementIsOneThatWasSealedAndOfThesePlaces() throws Exception {
        String fault = "a retirement is not one that was sealed";
        assertEquals(fault, read(new Retired("{[20,29)}", 20).lines).fault());
        List<ObjectNode> changed = new Retired().lines;
        ((ObjectNode) changed.get(1).get("event"))
                .put("timestamp", START.minusSeconds(1).toString());
        assertEquals(fault, read(changed).fault());
        List<ObjectNode> other = new Retired().lines;
        ((ObjectNode) other.get(1).get("event")).put("action", "audit.drop");
        assertEquals(fault, read(other).fault());
        List<ObjectNode> unsigned = new Retired().lines;
        ((ObjectNode) unsigned.get(1).get("checkpoint")).put("created_at", START.toString());
        assertEquals(fault, read(unsigned).fault());
    }

    /** Whoever owns the database can have a retirement sealed; what he cannot have is an old checkpoint. */
    @Test
    void whatWasSealedTooShortAgoMayNotHaveLeft() throws Exception {
        assertEquals(
                "an event left the log before its time",
                read(new Retired("{[45,55)}", 45).withPlaces("{[45,55)}")).fault());
    }
}
