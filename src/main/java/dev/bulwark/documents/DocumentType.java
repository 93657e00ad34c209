package dev.bulwark.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a document may be; the pair of {@code document_type_known}. Nothing that a browser would run: no HTML, no SVG; and
 * no archive, whose size and content a scanner cannot be sure of.
 */
enum DocumentType {
    PDF("application/pdf", Set.of("pdf"), 0x25, 0x50, 0x44, 0x46, 0x2D),
    PNG("image/png", Set.of("png"), 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A),
    JPEG("image/jpeg", Set.of("jpg", "jpeg"), 0xFF, 0xD8, 0xFF),
    TEXT("text/plain", Set.of("txt"));

    private final String mediaType;
    private final Set<String> extensions;
    private final byte[] magic;

    DocumentType(String mediaType, Set<String> extensions, int... magic) {
        this.mediaType = mediaType;
        this.extensions = extensions;
        this.magic = new byte[magic.length];
        for (int n = 0; n < magic.length; n++) {
            this.magic[n] = (byte) magic[n];
        }
    }

    /** @param header the value of Content-Type; a charset other than UTF-8, and any other parameter, is refused */
    static Optional<DocumentType> declared(String header) {
        String bare = header == null ? "" : header.toLowerCase(Locale.ROOT).replace(" ", "");
        String withoutCharset = bare.startsWith("text/plain") ? bare.replaceFirst(";charset=\"?utf-8\"?$", "") : bare;
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(withoutCharset))
                .findFirst();
    }

    static DocumentType ofStored(String mediaType) {
        return declared(mediaType).orElseThrow();
    }

    String mediaType() {
        return mediaType;
    }

    /** With what a reader must know to show it. */
    String contentType() {
        return this == TEXT ? mediaType + ";charset=UTF-8" : mediaType;
    }

    /** A name that ends otherwise would make the reader's own machine take it for something else. */
    boolean isNamed(String fileName) {
        return extensions.contains(
                fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** @param head the content's first bytes; all of it when it is shorter than the type's mark */
    boolean begins(byte[] head) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }
}
