package dev.bulwark.evidence.tree;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * JSON of which there is one form only, by RFC 8785 (JCS): no spaces, members in the order of their names' UTF-16 code units, and
 * as few escapes as there can be. Numbers are whole ones: nothing here has others, and those have more forms than one.
 */
public final class CanonicalJson {

    private static final int FIRST_PRINTABLE = 0x20;

    private CanonicalJson() {}

    /** In UTF-8. Fails with IllegalArgumentException for a number that is not whole, and for half a surrogate pair. */
    public static byte[] bytes(JsonNode value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    /** Fails as {@link #bytes} does. */
    public static String text(JsonNode value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    private static void write(JsonNode value, StringBuilder to) {
        switch (value.getNodeType()) {
            case OBJECT -> writeMembers(value, to);
            case ARRAY -> writeItems(value, to);
            case STRING -> writeString(value.textValue(), to);
            case NUMBER -> writeNumber(value, to);
            case BOOLEAN, NULL -> to.append(value.asText());
            default -> throw new IllegalArgumentException("no JSON");
        }
    }

    private static void writeMembers(JsonNode object, StringBuilder to) {
        List<Map.Entry<String, JsonNode>> sorted = new ArrayList<>(object.properties());
        sorted.sort(Map.Entry.comparingByKey()); // by UTF-16 code units
        char before = '{';
        for (var member : sorted) {
            to.append(before);
            writeString(member.getKey(), to);
            to.append(':');
            write(member.getValue(), to);
            before = ',';
        }
        to.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void writeItems(JsonNode array, StringBuilder to) {
        char before = '[';
        for (JsonNode item : array) {
            to.append(before);
            write(item, to);
            before = ',';
        }
        to.append(array.isEmpty() ? "[]" : "]");
    }

    private static void writeNumber(JsonNode number, StringBuilder to) {
        if (!number.isIntegralNumber()) {
            throw new IllegalArgumentException("a number that is not whole");
        }
        to.append(number.bigIntegerValue());
    }

    private static void writeString(String string, StringBuilder to) {
        to.append('"');
        int written = 0;
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (Character.isSurrogate(c)) {
                requirePair(string, i);
            } else if (c < FIRST_PRINTABLE || c == '"' || c == '\\') {
                to.append(string, written, i).append(escaped(c));
                written = i + 1;
            }
        }
        to.append(string, written, string.length()).append('"');
    }

    /** As UTF-8 half a pair is a question mark, and would have its hash. */
    private static void requirePair(String string, int at) {
        boolean isPair = Character.isHighSurrogate(string.charAt(at))
                ? at + 1 < string.length() && Character.isLowSurrogate(string.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(string.charAt(at - 1));
        if (!isPair) {
            throw new IllegalArgumentException("half a surrogate pair");
        }
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> String.format("\\u%04x", (int) c);
        };
    }
}
