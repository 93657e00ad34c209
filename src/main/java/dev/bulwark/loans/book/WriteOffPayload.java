package dev.bulwark.loans.book;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** What waits for the second person; the reason is opened for who may see the approval. */
@RegisterForReflection // written and read by a mapper that no resource method shows
record WriteOffPayload(UUID loanId, byte[] reasonSealed) {}
