package dev.bulwark.monitoring.canary;

import dev.bulwark.demo.canary.Forbidden;

/** Uses what this package must not use, and in binary fractions. */
class ArrowCanary {
    Forbidden forbidden;
    double amount;
}
