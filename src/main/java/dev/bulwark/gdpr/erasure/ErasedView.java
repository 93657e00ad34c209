package dev.bulwark.gdpr.erasure;

import java.util.UUID;

/** The specification's answer (section 10), and where the proof is. */
record ErasedView(String message, UUID receiptId) {

    static ErasedView of(UUID receiptId) {
        return new ErasedView("Customer data anonymized successfully", receiptId);
    }
}
