package dev.bulwark.posture;

import dev.bulwark.platform.signal.Control;
import java.time.Instant;

/** What a probe saw last. */
record Evidence(Control control, String probe, Instant seenAt, boolean passed, String seen) {}
