package dev.bulwark.gdpr.export;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The copy's shape; it is described here and written in pieces by {@link JsonExport}.
 *
 * @param access who looked at the record, by role
 * @param processing what the bank keeps data for, and for how long
 * @param recipients whom it is passed on to
 */
record ExportView(
        Map<String, Object> personalInfo,
        List<Map<String, Object>> accounts,
        List<Map<String, Object>> transactions,
        List<Map<String, Object>> loans,
        List<Map<String, Object>> documents,
        List<Map<String, Object>> users,
        List<Map<String, Object>> consents,
        List<Map<String, Object>> requests,
        List<Map<String, Object>> access,
        List<ProcessingSummary.Line> processing,
        List<String> recipients,
        UUID customerId,
        Instant exportedAt) {}
