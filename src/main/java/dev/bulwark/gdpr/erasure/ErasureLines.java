package dev.bulwark.gdpr.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.evidence.Statements;
import dev.bulwark.gdpr.erasure.ErasureRepository.Erased;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The lines of a list of erasures. Each is JSON, signed, and names its list, its number and the SHA-256 of the line before: who
 * edits one, takes one out or puts one in breaks the chain there. A release of before writes signed lines without a number, and may
 * do so again: they count, and the next line with a number names the hash of the last of them.
 */
@ApplicationScoped
class ErasureLines {

    static final String TYPE = "erasure";

    private static final Logger LOG = Logger.getLogger(ErasureLines.class);
    private static final String LIST = "list_id";
    private static final String NUMBER = "number";
    private static final String PREVIOUS = "previous";
    private static final String NOTHING = "0".repeat(64);

    private final Statements statements;
    private final ObjectMapper mapper;

    ErasureLines(Statements statements, ObjectMapper mapper) {
        this.statements = statements;
        this.mapper = mapper;
    }

    /** A line is not what this database has written, or does not follow from the one before. */
    static final class Broken extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        Broken(long line, String how) {
            super("the list of erasures (BULWARK_GDPR_ERASURE_FILE) is broken at line " + line + ": " + how);
        }
    }

    /**
     * How far a list is.
     *
     * @param listId null while no line has a number
     * @param head the hash of the last line
     */
    record Head(UUID listId, long lines, String head) {}

    /** A list that holds. @param hashes of its lines, in order */
    record Listed(Map<UUID, Erased> byCustomer, Set<UUID> receipts, Head head, List<String> hashes) {}

    /** Whether it is a line, and not the beginning of one. */
    boolean isWhole(String line) {
        return entry(line).filter(entry -> statements.holds(TYPE, entry)).isPresent();
    }

    /** The lines that follow. @param before all lines of the list; none of a new one */
    List<String> next(List<String> before, List<Erased> erased) {
        UUID listId = listId(before).orElseGet(UuidCreator::getTimeOrderedEpoch);
        String previous = before.isEmpty() ? NOTHING : hash(before.get(before.size() - 1));
        long number = before.size();
        List<String> lines = new ArrayList<>();
        for (Erased one : erased) {
            number++;
            String line = line(one, listId, number, previous);
            previous = hash(line);
            lines.add(line);
        }
        return lines;
    }

    private String line(Erased erased, UUID listId, long number, String previous) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("customer_id", erased.customerId().toString())
                .put("erased_at", erased.erasedAt().toString())
                .put(LIST, listId.toString())
                .put(NUMBER, number)
                .put(PREVIOUS, previous)
                .put("receipt_id", erased.receiptId().toString());
        return statements.sign(TYPE, line).toString();
    }

    /** Of a list that was just written. */
    Head head(List<String> lines) {
        return new Head(listId(lines).orElseThrow(), lines.size(), hash(lines.get(lines.size() - 1)));
    }

    /** As the last line that has a number says. */
    private Optional<UUID> listId(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            Optional<JsonNode> named = entry(lines.get(i)).map(entry -> entry.get(LIST));
            if (named.isPresent()) {
                return named.map(id -> UUID.fromString(id.textValue()));
            }
        }
        return Optional.empty();
    }

    /** Fails with {@link Broken}. */
    Listed read(List<String> lines) {
        Map<UUID, Erased> byCustomer = new HashMap<>();
        Set<UUID> receipts = new HashSet<>();
        List<String> hashes = new ArrayList<>();
        UUID listId = null;
        for (String line : lines) {
            long number = hashes.size() + 1L;
            String previous = hashes.isEmpty() ? NOTHING : hashes.get(hashes.size() - 1);
            hashes.add(hash(line));
            Optional<ObjectNode> entry = entry(line);
            if (entry.isEmpty() && listId == null) {
                // A release of before left what a crash cut short where it was, and wrote it again.
                LOG.warnf("line %d of the list of erasures was cut short, and is passed over", number);
                continue;
            }
            ObjectNode signed = requireSigned(entry, number);
            listId = requireFollows(signed, number, previous, listId);
            Erased erased = erased(signed);
            byCustomer.put(erased.customerId(), erased);
            receipts.add(erased.receiptId());
        }
        Head head = new Head(listId, hashes.size(), hashes.isEmpty() ? NOTHING : hashes.get(hashes.size() - 1));
        return new Listed(byCustomer, receipts, head, hashes);
    }

    private ObjectNode requireSigned(Optional<ObjectNode> found, long number) {
        ObjectNode entry = found.orElseThrow(() -> new Broken(number, "it is no JSON"));
        if (!statements.holds(TYPE, entry)) {
            throw new Broken(number, "no key of this database signed it. Another database needs another file.");
        }
        return entry;
    }

    /** The id of the list as far as it is known. */
    private static UUID requireFollows(ObjectNode entry, long number, String previous, UUID listId) {
        if (!entry.has(NUMBER)) {
            return listId;
        }
        UUID named = UUID.fromString(entry.required(LIST).textValue());
        boolean follows = entry.required(NUMBER).longValue() == number
                && entry.required(PREVIOUS).textValue().equals(previous)
                && (listId == null || listId.equals(named));
        if (!follows) {
            throw new Broken(number, "it does not follow the line before. A line was edited, taken out or put in.");
        }
        return named;
    }

    private static Erased erased(ObjectNode entry) {
        return new Erased(
                UUID.fromString(entry.required("receipt_id").textValue()),
                UUID.fromString(entry.required("customer_id").textValue()),
                Instant.parse(entry.required("erased_at").textValue()));
    }

    private static String hash(String line) {
        try {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every JDK has it
        }
    }

    private Optional<ObjectNode> entry(String line) {
        try {
            return mapper.readTree(line) instanceof ObjectNode entry ? Optional.of(entry) : Optional.empty();
        } catch (JsonProcessingException cut) {
            return Optional.empty();
        }
    }
}
