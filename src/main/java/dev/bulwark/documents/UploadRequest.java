package dev.bulwark.documents;

import java.util.UUID;

/**
 * What comes before a document's content.
 *
 * @param replaces the document of which this is the next version; null for a new one
 * @param declaredBytes 0 when the client did not say how long the content is
 */
record UploadRequest(
        UUID customerId,
        RetentionClass retentionClass,
        UUID replaces,
        DocumentType type,
        String name,
        long declaredBytes) {

    /** Names nobody. */
    @Override
    public String toString() {
        return "UploadRequest[" + customerId + ']';
    }
}
