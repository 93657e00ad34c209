package dev.bulwark.posture;

import dev.bulwark.platform.signal.Control;
import java.time.Instant;

/**
 * What a probe saw last.
 *
 * @param asked false if it was not heard, so that it saw nothing
 */
record Evidence(Control control, String probe, Instant seenAt, boolean asked, boolean passed, String seen) {}
