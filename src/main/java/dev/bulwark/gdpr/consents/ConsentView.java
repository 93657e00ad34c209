package dev.bulwark.gdpr.consents;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What holds now for a purpose, and how that came about.
 *
 * @param given whether the last entry gives it
 * @param words the newest version of what is agreed to
 * @param newestVersion of the words; what was given to an older one still holds for what that one said
 * @param entries oldest first; empty when nobody has asked yet
 */
record ConsentView(String purpose, boolean given, String words, int newestVersion, List<Entry> entries) {

    record Entry(UUID consentId, int version, boolean given, Instant recordedAt, UUID recordedBy) {}
}
