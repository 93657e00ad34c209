package dev.bulwark.evidence.tree;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HexFormat;

/** The lines that {@link ExportReader} reads, each with its end. */
public final class ExportLines {

    private ExportLines() {}

    /** @param atLeast the last checkpoint that was seen outside of the database; null for none */
    public static String head(Frontier frontier, Checkpoint atLeast) {
        ObjectNode line = line("export").put("format", ExportReader.FORMAT).put("position", frontier.size());
        ArrayNode roots = line.putArray("frontier");
        frontier.roots().forEach(root -> roots.add(HexFormat.of().formatHex(root)));
        line.set("at_least", atLeast == null ? null : atLeast.toJson());
        return line + "\n";
    }

    public static String event(long position, ObjectNode event) {
        ObjectNode line = line("event").put("position", position);
        line.set("event", event);
        return line + "\n";
    }

    /** Before the first line of a place that it names. */
    public static String retirement(RetirementProof proof) {
        return line("retirement").setAll(proof.toJson()) + "\n";
    }

    /** Of an event that is in the export of its month, and not in the log any more. */
    public static String retired(long position, byte[] leaf) {
        return line("retired")
                        .put("position", position)
                        .put("hash", HexFormat.of().formatHex(leaf)) + "\n";
    }

    public static String checkpoint(Checkpoint checkpoint) {
        return checkpoint.toJson().put("type", "checkpoint") + "\n";
    }

    private static ObjectNode line(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }
}
