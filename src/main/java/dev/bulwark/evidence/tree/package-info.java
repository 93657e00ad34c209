/**
 * The evidence itself, pure: a Merkle tree over audit events (RFC 6962, section 2.1), signed checkpoints of it, and what checks
 * both with nothing but a public key. Used by the service and, without it, by the command {@code verify-audit}.
 */
package dev.bulwark.evidence.tree;
