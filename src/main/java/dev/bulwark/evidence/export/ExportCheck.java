package dev.bulwark.evidence.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jose4j.jwk.PublicJsonWebKey;

/** Checks an export against the statement in its last line, in constant memory. */
public final class ExportCheck {

    /** No line of an export is longer: an event is at most some KiB. */
    private static final int LINE_BYTES_MAX = 1 << 20;

    private ExportCheck() {}

    /**
     * What is proved of the export; empty when it is not what was signed, or its end is missing. Fails with IOException for a
     * line that no export has.
     */
    public static Optional<ExportStatement> check(InputStream export, Map<String, PublicJsonWebKey> keys)
            throws IOException {
        MessageDigest before = ExportStatement.digest();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] last = new byte[0];
        for (int next = export.read(); next >= 0; next = export.read()) {
            line.write(next);
            if (line.size() > LINE_BYTES_MAX) {
                throw new IOException("a line is longer than any of an export");
            }
            if (next == '\n') {
                before.update(last);
                last = line.toByteArray();
                line.reset();
            }
        }
        return line.size() > 0 ? Optional.empty() : statement(last, keys, before.digest());
    }

    private static Optional<ExportStatement> statement(byte[] last, Map<String, PublicJsonWebKey> keys, byte[] sha256) {
        String text = new String(last, StandardCharsets.UTF_8).stripTrailing();
        return Stream.of(ExportFormat.values())
                .flatMap(format -> statement(format, text, keys).stream())
                .filter(statement -> Arrays.equals(statement.sha256(), sha256))
                .findFirst();
    }

    /** Of a line of this format that says it is one: a statement about one form proves nothing in another. */
    private static Optional<ExportStatement> statement(
            ExportFormat format, String line, Map<String, PublicJsonWebKey> keys) {
        return Optional.ofNullable(format.signature(line))
                .flatMap(signature -> ExportStatement.of(signature, keys))
                .filter(statement -> format.code().equals(statement.format()));
    }
}
