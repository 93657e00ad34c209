package dev.bulwark.platform.web;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * Caffeine names a class after the features of a cache and loads it by that name, which a native executable must be told
 * of: bounded by size, forgetting after access (SSMSA, PSAMS) or after write (SSMSW, PSWMS).
 */
@RegisterForReflection(
        classNames = {
            "com.github.benmanes.caffeine.cache.SSMSA",
            "com.github.benmanes.caffeine.cache.PSAMS",
            "com.github.benmanes.caffeine.cache.SSMSW",
            "com.github.benmanes.caffeine.cache.PSWMS"
        })
final class NativeCaches {

    private NativeCaches() {}
}
