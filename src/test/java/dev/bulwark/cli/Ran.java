package dev.bulwark.cli;

/** Runs an operator's command in this process. */
public final class Ran {

    private Ran() {}

    /** The exit code. */
    public static int ran(String... arguments) {
        return Commands.commandLine().execute(arguments);
    }
}
