package dev.bulwark.evidence;

import java.time.Instant;
import java.util.UUID;

/** @param publicKey an X.509 SubjectPublicKeyInfo */
record AuditKeyRow(UUID id, byte[] publicKey, byte[] sealedPrivateKey, Instant createdAt) {}
