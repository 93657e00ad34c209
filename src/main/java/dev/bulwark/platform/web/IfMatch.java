package dev.bulwark.platform.web;

import dev.bulwark.platform.problem.CommonProblem;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The state of a record that the client has seen (RFC 9110, section 13.1.1): nobody overwrites what he has not read. A
 * weak tag never matches, as the section demands; {@code *}, which would overwrite anything, counts as no header.
 *
 * @param tags what the client named; empty for nothing
 */
public record IfMatch(List<String> tags) {

    private static final String TAG = "(?:W/)?\"[!#-~]{0,200}\"";
    private static final Pattern LIST = Pattern.compile(TAG + "(?:[ \\t]*,[ \\t]*" + TAG + "){0,15}");
    private static final Pattern EACH = Pattern.compile(TAG);

    /** Fails with MALFORMED_REQUEST. @param header null when there was none */
    public static IfMatch of(String header) {
        String text = header == null ? "" : header.strip();
        if (text.isEmpty() || text.equals("*")) {
            return new IfMatch(List.of());
        }
        if (!LIST.matcher(text).matches()) {
            throw CommonProblem.MALFORMED_REQUEST.problem();
        }
        return new IfMatch(EACH.matcher(text).results().map(MatchResult::group).toList());
    }

    /** Fails with IF_MATCH_REQUIRED. */
    public void requireAny() {
        if (tags.isEmpty()) {
            throw CommonProblem.IF_MATCH_REQUIRED.problem();
        }
    }

    /** Fails with IF_MATCH_REQUIRED or VERSION_CHANGED. @param current the record's tag, read under its lock */
    public void require(String current) {
        requireAny();
        if (!tags.contains(current)) {
            throw CommonProblem.VERSION_CHANGED.problem();
        }
    }

    /** A strong tag. It names the record too, since commands name it in their body: no other record's tag fits. */
    public static String tag(UUID id, int version) {
        return '"' + id.toString() + '.' + version + '"';
    }
}
