/**
 * Asking a deployment over HTTP, as a client would: what is said here was seen from outside. {@code OwnService} asks this very
 * process over the loopback; {@code Target} asks any, and needs nothing of the service.
 */
package dev.bulwark.platform.probe;
