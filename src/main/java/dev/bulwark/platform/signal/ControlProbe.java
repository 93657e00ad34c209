package dev.bulwark.platform.signal;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/**
 * Makes a control act and looks at what it does. It exercises the code that serves requests, not a copy of it, and leaves
 * nothing behind but what a refused request leaves. Implemented by the feature that owns the control.
 */
public interface ControlProbe {

    Control control();

    /** Stable, in snake_case; unique among the probes of its control. */
    String name();

    /**
     * Opens what it needs itself, and ends. {@link CouldNotAsk} leaves open whether the control works; any other failure counts as
     * having seen it fail.
     */
    Uni<Sighting> look();

    /** The least time between two looks, where each costs others something. */
    default Duration every() {
        return Duration.ZERO;
    }
}
