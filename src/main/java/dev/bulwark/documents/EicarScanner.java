package dev.bulwark.documents;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Recognizes the test file of the European Institute for Computer Antivirus Research, so that anybody can try that refusals
 * work without anything harmful: its 68 characters at the start, and at most 60 characters of white space after them.
 */
@ApplicationScoped
class EicarScanner implements DocumentScanner {

    /** In parts, or a virus scanner would take this file away. */
    private static final byte[] MARK = String.join(
                    "", "X5O!P%@AP[4\\PZX54(P^)7CC)7}", "$EICAR", "-STANDARD", "-ANTIVIRUS", "-TEST-FILE!", "$H+H*")
            .getBytes(StandardCharsets.US_ASCII);

    private static final int FILE_BYTES_MAX = 128;

    @Override
    public Scan begin() {
        return new Scan() {

            private byte[] head = {};

            @Override
            public Uni<Void> take(byte[] part) {
                int room = Math.max(0, FILE_BYTES_MAX + 1 - head.length);
                int taken = Math.min(room, part.length);
                head = Arrays.copyOf(head, head.length + taken);
                System.arraycopy(part, 0, head, head.length - taken, taken);
                return Uni.createFrom().voidItem();
            }

            @Override
            public Uni<Void> verdict() {
                return isTestFile(head)
                        ? Uni.createFrom().failure(DocumentProblem.DOCUMENT_REFUSED.problem())
                        : Uni.createFrom().voidItem();
            }
        };
    }

    private static boolean isTestFile(byte[] head) {
        boolean marked = head.length >= MARK.length
                && head.length <= FILE_BYTES_MAX
                && Arrays.equals(head, 0, MARK.length, MARK, 0, MARK.length);
        return marked
                && new String(head, MARK.length, head.length - MARK.length, StandardCharsets.ISO_8859_1)
                        .matches("[ \\t\\n\\r\\x1a]*");
    }
}
