package dev.bulwark.ledger.canary;

import dev.bulwark.demo.canary.Forbidden;

/** Uses what this package must not use, and is used back. */
public class ArrowCanary {
    Forbidden forbidden;
}
