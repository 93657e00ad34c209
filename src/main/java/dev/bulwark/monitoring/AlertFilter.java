package dev.bulwark.monitoring;

/** Which alerts: every one that is set must hold; null for all. */
record AlertFilter(String type, String status, String severity) {}
