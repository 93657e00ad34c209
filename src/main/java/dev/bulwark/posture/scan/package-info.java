/**
 * The specification's security scanner (section 8), one to one: the same payloads on the same routes, and a finding where the
 * specification has one. Runs without the service's framework, so that an operator can point it at any deployment.
 */
package dev.bulwark.posture.scan;
