package dev.bulwark.gdpr.consents;

import java.time.Instant;
import java.util.UUID;

record ConsentRecordedView(
        UUID consentId, UUID customerId, String purpose, int version, boolean given, Instant recordedAt) {}
