package dev.bulwark.posture.scan;

/**
 * What the scanner takes for a weakness.
 *
 * @param type {@code sql_injection}, {@code xss} or {@code csrf}
 * @param endpoint the path that was asked
 * @param description the payload, or what is missing
 * @param severity the specification's: {@code high} or {@code medium}
 */
public record Finding(String type, String endpoint, String description, String severity) {}
