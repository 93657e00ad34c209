package dev.bulwark.audit;

import java.util.List;

/** @param nextCursor for the next, older page; null on the last */
record AuditEventPage(List<AuditEventView> items, String nextCursor) {}
