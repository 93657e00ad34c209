package dev.bulwark.posture.canary;

import dev.bulwark.demo.canary.Forbidden;

/** Uses what this package must not use. */
class ArrowCanary {
    Forbidden forbidden;
}
