package dev.bulwark.transfers.batch;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.bulwark.transfers.TransferRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** @param transfers in the order in which they are booked */
record BatchRequest(
        @NotNull BatchMode mode,

        @JsonDeserialize(using = BatchLines.class) @NotNull @Size(min = 1, max = LINES_MAX)
        List<@NotNull @Valid TransferRequest> transfers) {

    static final int LINES_MAX = 10_000;
}
