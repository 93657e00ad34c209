package dev.bulwark.monitoring;

/** @param ipAddress that is heard again, as it was blocked */
record UnblockedView(String ipAddress) {}
