package dev.bulwark.loans.book;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.PositiveOrZero;

/** New terms for loans that are not paid as agreed. */
@ConfigMapping(prefix = "bulwark.loans.reschedule")
public interface RescheduleConfig {

    /** How often one loan may be rescheduled. More hides for longer that a loan is not paid; zero forbids it. */
    @WithDefault("3")
    @PositiveOrZero
    int timesMax();
}
