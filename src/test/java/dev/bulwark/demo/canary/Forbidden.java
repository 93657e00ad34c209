package dev.bulwark.demo.canary;

import dev.bulwark.ledger.canary.ArrowCanary;

/** Used by packages that must not, and closing a cycle. */
public class Forbidden {
    ArrowCanary back;
}
