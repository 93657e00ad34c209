package dev.bulwark.platform.startup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a profile with demo users and known secrets must not do: be reachable from another machine. */
final class LocalRules {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    private LocalRules() {}

    static List<String> problems(String httpHost, String managementHost) {
        List<String> problems = new ArrayList<>();
        loopback(problems, "quarkus.http.host", httpHost);
        loopback(problems, "quarkus.management.host", managementHost);
        return problems;
    }

    private static void loopback(List<String> problems, String property, String host) {
        if (!LOOPBACK.contains(host)) {
            problems.add(
                    property + " must be a loopback address outside the profile prod: demo users and keys are public");
        }
    }
}
