package dev.bulwark.documents;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Names the one version to delete. */
public record DeleteDocumentRequest(@NotNull UUID documentId) {}
