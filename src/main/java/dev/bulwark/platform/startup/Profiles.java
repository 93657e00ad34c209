package dev.bulwark.platform.startup;

import io.quarkus.runtime.configuration.ConfigUtils;
import java.util.List;

/** Production is whatever is not plainly dev or test: a profile of another name must not open what prod closes. */
public final class Profiles {

    private Profiles() {}

    /** Whether this process is held to the rules of production. */
    public static boolean areProduction() {
        return areProduction(ConfigUtils.getProfiles());
    }

    static boolean areProduction(List<String> profiles) {
        return !areLocal(profiles) || profiles.contains("prod");
    }

    static boolean areLocal(List<String> profiles) {
        return profiles.contains("dev") || profiles.contains("test");
    }
}
