package dev.bulwark.messages;

import java.util.List;

/** How much an alert matters. Pure. */
final class Severities {

    private static final List<String> ASCENDING = List.of("low", "medium", "high", "critical");

    private Severities() {}

    /** One that is not known counts as the highest: it must not be lost over its spelling. */
    static boolean isAtLeast(String severity, String least) {
        int rank = ASCENDING.indexOf(severity);
        return rank < 0 || rank >= ASCENDING.indexOf(least);
    }
}
