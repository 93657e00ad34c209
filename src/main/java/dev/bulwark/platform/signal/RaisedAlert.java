package dev.bulwark.platform.signal;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that security should look at now, recorded as open; the specification's four fields (section 9) among others.
 *
 * @param id of the alert's record
 * @param type such as {@code brute_force}
 * @param severity {@code low}, {@code medium}, {@code high} or {@code critical}
 * @param ipAddress from where; null if it is not about an address
 * @param timestamp when it was raised, not when its cause happened
 */
public record RaisedAlert(UUID id, String type, String severity, String ipAddress, Instant timestamp) {}
