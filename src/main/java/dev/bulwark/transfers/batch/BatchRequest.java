package dev.bulwark.transfers.batch;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.bulwark.platform.json.Parts;
import dev.bulwark.transfers.TransferRequest;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Bound by hand, which a native executable must be told of.
 *
 * @param transfers in the order in which they are booked
 */
@RegisterForReflection(targets = {BatchRequest.class, BatchMode.class, BatchLines.class})
record BatchRequest(
        @NotNull BatchMode mode,

        @JsonDeserialize(using = BatchLines.class) @NotNull @Size(min = 1, max = LINES_MAX)
        List<@NotNull TransferRequest> transfers)
        implements Parts {

    static final int LINES_MAX = 10_000;

    @Override
    public String partsMember() {
        return "transfers";
    }

    @Override
    public List<TransferRequest> parts() {
        return transfers == null ? List.of() : transfers;
    }
}
