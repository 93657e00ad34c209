package dev.bulwark.loans.days;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** How the end of a day is worked through. */
@ConfigMapping(prefix = "bulwark.loans")
public interface EndOfDayConfig {

    /** Between two looks whether the day is over. Longer starts a day's end that much after midnight, UTC. */
    @WithDefault("1m")
    @DurationMin(seconds = 1)
    Duration endOfDayEvery();

    /**
     * Loans that are counted in one transaction. Fewer take longer, as each transaction has a round trip and a commit; more
     * keep a payment waiting for longer, as the bank's accounts stay locked until the commit.
     */
    @WithDefault("1000")
    @Min(1)
    @Max(10_000)
    int endOfDaySlice();
}
