package dev.bulwark.documents;

import io.smallrye.mutiny.Uni;

/**
 * Looks into documents while they arrive. Every bean of this type sees every document, and all must have found it clean
 * before it is stored: one that nobody has scanned cannot be downloaded. A scanner that cannot tell fails with something
 * else than DOCUMENT_REFUSED, and then nothing is stored either.
 */
public interface DocumentScanner {

    /** Begins with one document; cheap, and on the event loop. */
    Scan begin();

    /** One document's scan. Calls come one after the other, on the event loop of the upload, and none blocks. */
    interface Scan {

        /**
         * The next bytes, in order; must not be changed or kept. The next call waits for this one, so a scanner that is
         * slow slows the client down and nothing piles up. May fail with DOCUMENT_REFUSED before all is seen.
         */
        Uni<Void> take(byte[] part);

        /** After the last part: completes when the document is clean, else fails with DOCUMENT_REFUSED. */
        Uni<Void> verdict();

        /** Instead of a verdict, or after it: lets go of what the scan holds. May be called more than once. */
        default void close() {}
    }
}
