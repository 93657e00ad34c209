package dev.bulwark.loans.book;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** What waits for the second person; the approval keeps the reason under the customer's key. */
@JsonIgnoreProperties("reason_sealed") // of a release of before, which kept the reason here
@RegisterForReflection // written and read by a mapper that no resource method shows
record WriteOffPayload(UUID loanId) {}
