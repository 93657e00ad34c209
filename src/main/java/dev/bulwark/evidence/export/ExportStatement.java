package dev.bulwark.evidence.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bulwark.evidence.tree.CanonicalJson;
import dev.bulwark.evidence.tree.Signatures;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jose4j.jwk.PublicJsonWebKey;

/**
 * What the service signs at the end of an export.
 *
 * @param format in lower case
 * @param sha256 over all bytes before the last line
 * @param events how many there are
 * @param retired how many of those read were not there to be chosen: they left the log with their month
 * @param treeSize of the checkpoint up to which the record was read; 0 for none
 * @param filter the parameters that chose among them, by name; empty for all
 */
public record ExportStatement(
        String format,
        byte[] sha256,
        long events,
        long retired,
        long treeSize,
        Map<String, String> filter,
        Instant createdAt) {

    /** A checkpoint has no such member, so that neither can be taken for the other. */
    private static final String KIND = "bulwark-export/1";

    /** Canonical JSON: what is signed. */
    public byte[] payload() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("kind", KIND)
                .put("format", format)
                .put("sha256", HexFormat.of().formatHex(sha256))
                .put("events", events)
                .put("retired", retired)
                .put("tree_size", treeSize)
                .put("created_at", createdAt.toString());
        ObjectNode chosen = json.putObject("filter");
        filter.forEach(chosen::put);
        return CanonicalJson.bytes(json);
    }

    /** What one of the keys signed; empty for anything else. */
    static Optional<ExportStatement> of(String signature, Map<String, PublicJsonWebKey> keys) {
        return Signatures.payload(signature, keys).flatMap(ExportStatement::parse);
    }

    private static Optional<ExportStatement> parse(byte[] payload) {
        try {
            JsonNode json = new ObjectMapper().readTree(payload);
            if (!KIND.equals(json.path("kind").textValue())) {
                return Optional.empty();
            }
            Map<String, String> filter = new TreeMap<>();
            json.path("filter")
                    .properties()
                    .forEach(chosen ->
                            filter.put(chosen.getKey(), chosen.getValue().textValue()));
            return Optional.of(new ExportStatement(
                    json.required("format").textValue(),
                    HexFormat.of().parseHex(json.required("sha256").textValue()),
                    json.required("events").longValue(),
                    json.path("retired").longValue(), // absent in what earlier releases signed
                    json.required("tree_size").longValue(),
                    filter,
                    Instant.parse(json.required("created_at").textValue())));
        } catch (IOException | RuntimeException malformed) {
            return Optional.empty();
        }
    }

    /** Of what the statement is about. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every JDK has SHA-256
        }
    }
}
