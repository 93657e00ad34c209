package dev.bulwark.platform.startup;

import io.quarkus.runtime.configuration.ConfigurationException;

/** Ends the start with one clear message and a non-zero exit code. The message never holds a secret. */
public final class StartRefused extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    public StartRefused(String message) {
        super("Bulwark does not start: " + message);
    }
}
