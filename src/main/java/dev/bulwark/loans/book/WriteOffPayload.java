package dev.bulwark.loans.book;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/**
 * What waits for the second person; the approval keeps the reason under the customer's key.
 *
 * @param reasonSealed null; a release of before kept the reason here, and it is not read any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection // written and read by a mapper that no resource method shows
record WriteOffPayload(UUID loanId, byte[] reasonSealed) {

    static WriteOffPayload of(UUID loanId) {
        return new WriteOffPayload(loanId, null);
    }
}
