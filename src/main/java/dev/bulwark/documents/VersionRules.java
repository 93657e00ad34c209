package dev.bulwark.documents;

import dev.bulwark.documents.DocumentRepository.Replaced;

/** What may be the next version of a document: nothing that would pass for what somebody else must answer for. */
final class VersionRules {

    private VersionRules() {}

    /** Fails with REPLACED_KEPT_BY_STAFF, REPLACED_CLASS_DIFFERS. */
    static void requireReplaceable(Replaced replaced, Upload upload) {
        if (upload.caller().ownerScope().isPresent() && !replaced.fromCustomer()) {
            throw DocumentProblem.REPLACED_KEPT_BY_STAFF.problem();
        }
        if (upload.request().retentionClass() != replaced.retentionClass()) {
            throw DocumentProblem.REPLACED_CLASS_DIFFERS.problem();
        }
    }
}
