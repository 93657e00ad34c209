package dev.bulwark.platform.web;

/** The form of an id in a path; anything else is no address of ours. */
public final class Ids {

    public static final String UUID_PATTERN =
            "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";

    private Ids() {}
}
