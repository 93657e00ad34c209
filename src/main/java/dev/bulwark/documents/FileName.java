package dev.bulwark.documents;

import dev.bulwark.platform.problem.FieldError;
import dev.bulwark.platform.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document's name as it travels: RFC 6266, with the encoding of RFC 8187. A name is personal data, so it comes in a
 * header and never in a URL, and it is refused rather than mended: what is stored is what was sent, in NFC.
 */
final class FileName {

    private static final Pattern EXTENDED = Pattern.compile(
            "(?i)attachment *;(?:.*;)? *filename\\*=UTF-8'[A-Za-z-]*'([A-Za-z0-9%!#$&+.^_`|~-]+) *(?:;.*)?");
    private static final Pattern QUOTED =
            Pattern.compile("(?i)attachment *; *filename=\"([\\x20-\\x7e&&[^\"\\\\]]+)\"");

    /**
     * No separator of paths or shells, no category C (control, direction, invisible, unassigned), no dot or space at an
     * end, and at most 120 characters.
     */
    private static final Pattern SAFE = Pattern.compile("(?![. ])[^\\p{C}\\u2028\\u2029/\\\\:*?\"<>|]{1,120}(?<![. ])");

    /** Windows takes these for devices, whatever follows the dot. */
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3]) *(\\..*)?");

    private static final int RADIX = 16;

    private FileName() {}

    /** Fails with VALIDATION_FAILED. */
    static String ofHeader(String contentDisposition) {
        if (contentDisposition == null) {
            throw fault("missing", "must be there, such as: attachment; filename*=UTF-8''statement.pdf");
        }
        Matcher extended = EXTENDED.matcher(contentDisposition);
        Matcher quoted = QUOTED.matcher(contentDisposition);
        String name;
        if (extended.matches()) {
            name = decode(extended.group(1));
        } else if (quoted.matches()) {
            name = quoted.group(1);
        } else {
            throw fault("malformed", "must have the form: attachment; filename*=UTF-8''statement.pdf");
        }
        String normal = Normalizer.normalize(name, Normalizer.Form.NFC);
        if (!SAFE.matcher(normal).matches() || DEVICE.matcher(normal).matches()) {
            throw fault(
                    "unsafe",
                    "must be a file name of 1 to 120 characters, without separators of paths, invisible characters, "
                            + "a leading dot or the name of a device");
        }
        return normal;
    }

    /** For the answer: a name that every client understands, and the true one. */
    static String toHeader(String name) {
        return "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "_") + "\"; filename*=UTF-8''"
                + encode(name);
    }

    private static String encode(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = octet > 0 && (Character.isLetterOrDigit(octet) || "._-".indexOf(octet) >= 0);
            encoded.append(plain ? String.valueOf((char) octet) : String.format("%%%02X", octet));
        }
        return encoded.toString();
    }

    private static String decode(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int n = 0; n < encoded.length(); n++) {
            char next = encoded.charAt(n);
            if (next != '%') {
                bytes.write(next);
                continue;
            }
            String hex = encoded.substring(n + 1, Math.min(n + 3, encoded.length()));
            if (!hex.matches("[0-9A-Fa-f]{2}")) {
                throw fault("malformed", "must be percent-encoded UTF-8");
            }
            bytes.write(Integer.parseInt(hex, RADIX));
            n += 2;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw fault("malformed", "must be percent-encoded UTF-8");
        }
    }

    private static ProblemException fault(String code, String message) {
        return ProblemException.invalid(List.of(new FieldError("content_disposition", "header", code, message)));
    }
}
