package dev.bulwark.monitoring;

import java.util.UUID;

/** Where an alert stands now. */
record AlertStateView(UUID alertId, String status) {}
