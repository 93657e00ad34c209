package dev.bulwark.documents;

/**
 * Looks whether a content is of its declared type, part by part, and leaves out what is not to be stored. What ends as an
 * archive does is refused, whatever it begins with: programs that open archives look at the end.
 */
final class ContentCheck {

    private static final byte[] ARCHIVE_END = {'P', 'K', 5, 6};

    /** The comment of an archive stands behind the mark of its end and may be so long. */
    private static final int ARCHIVE_END_WITHIN_BYTES = 64 * 1024 + 22;

    private final ContentForm form;
    private final Tail tail = new Tail(ARCHIVE_END_WITHIN_BYTES);

    ContentCheck(DocumentType type) {
        form = switch (type) {
            case PDF -> new PdfForm();
            case PNG -> new PngForm();
            case JPEG -> new JpegForm();
            case TEXT -> new TextForm();
        };
    }

    /** What of the part is stored. Fails with DOCUMENT_TYPE_REFUSED. */
    byte[] take(byte[] part, boolean last) {
        byte[] kept = form.take(part, last);
        tail.add(kept);
        if (last) {
            require(tail.lastIndexOf(ARCHIVE_END) < 0);
        }
        return kept;
    }

    static void require(boolean holds) {
        if (!holds) {
            throw DocumentProblem.DOCUMENT_TYPE_REFUSED.problem();
        }
    }
}
