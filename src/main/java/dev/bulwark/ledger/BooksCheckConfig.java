package dev.bulwark.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How the books are checked while the service runs. */
@ConfigMapping(prefix = "bulwark.ledger.books-check")
interface BooksCheckConfig {

    /** From the end of a walk over all accounts to the start of the next. */
    @WithDefault("1h")
    Duration interval();

    /** Between two steps of a walk. */
    @WithDefault("1s")
    Duration pause();

    /** Accounts and entries read in one step. */
    @WithDefault("5000")
    @Min(1)
    @Max(1_000_000)
    int entriesMax();
}
