package dev.bulwark.documents;

import java.time.Instant;
import java.util.UUID;

record DocumentDeletedView(UUID documentId, String status, Instant deletedAt) {}
