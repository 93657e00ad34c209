package dev.bulwark.platform.signal;

/**
 * What a probe saw a control do.
 *
 * @param passed whether that is what the control is there for
 * @param seen a sentence without personal data, at most {@link #LENGTH_MAX} characters
 */
public record Sighting(boolean passed, String seen) {

    public static final int LENGTH_MAX = 300;

    public Sighting {
        seen = seen.length() <= LENGTH_MAX ? seen : seen.substring(0, LENGTH_MAX);
    }

    public static Sighting of(boolean passed, String whenPassed, String whenNot) {
        return new Sighting(passed, passed ? whenPassed : whenNot);
    }
}
