package dev.bulwark.loans.book;

import dev.bulwark.encryption.CipherRejected;
import dev.bulwark.encryption.SecretBox;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;

/**
 * Why a loan is to be given up, while that waits for a second person: sealed under the master key, in the approval's
 * payload, which is shown where no customer's key is at hand. An approval ends within a day, before any key does.
 */
@ApplicationScoped
class WriteOffReason {

    private static final String PURPOSE = "loan.write_off_reason";

    private final SecretBox box;

    WriteOffReason(SecretBox box) {
        this.box = box;
    }

    WriteOffPayload seal(WriteOffRequest request) {
        byte[] text = request.reason().getBytes(StandardCharsets.UTF_8);
        return new WriteOffPayload(request.loanId(), box.seal(PURPOSE, request.loanId(), text));
    }

    String open(WriteOffPayload payload) {
        return new String(box.open(PURPOSE, payload.loanId(), payload.reasonSealed()), StandardCharsets.UTF_8);
    }

    /** {@link #open} of what may have been decided long ago; null when the master key of then is gone. */
    String find(WriteOffPayload payload) {
        try {
            return open(payload);
        } catch (CipherRejected formerKey) {
            return null;
        }
    }
}
