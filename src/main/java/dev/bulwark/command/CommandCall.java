package dev.bulwark.command;

import dev.bulwark.platform.web.Caller;
import java.util.Optional;

/**
 * One request to change something.
 *
 * @param operation the audited action, {@code area.verb}
 * @param key the client's idempotency key; a key belongs to its caller
 * @param requestHash keyed hash over the operation and the request's canonical JSON
 */
public record CommandCall(Caller caller, String operation, Optional<String> key, byte[] requestHash) {}
