package dev.bulwark.platform.web;

import java.util.List;

/**
 * The limits of one policy.
 *
 * @param name as in the configuration and in the RateLimit headers
 * @param all every one of them must hold
 * @param requestsMax the largest of their numbers: how many times a window must remember
 */
record RateLimits(String name, List<RateLimit> all, int requestsMax) {

    static RateLimits of(String name, List<String> texts) {
        List<RateLimit> all = texts.stream().map(RateLimit::parse).toList();
        return new RateLimits(
                name, all, all.stream().mapToInt(RateLimit::requestsMax).max().orElseThrow());
    }
}
