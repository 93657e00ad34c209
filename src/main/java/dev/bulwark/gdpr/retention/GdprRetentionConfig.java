package dev.bulwark.gdpr.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.Optional;

/** Settings of deletion on schedule. How long what is kept is no setting: that is {@code retention_rule}. */
@ConfigMapping(prefix = "bulwark.gdpr.retention")
public interface GdprRetentionConfig {

    /** Whether what is due is deleted every day. Off keeps everything, longer than the law allows. */
    @WithDefault("true")
    boolean run();

    /**
     * Days that a run may come after the one before. A run that comes later halts, as when the clock is ahead. Too few halt the
     * run after every longer pause.
     */
    @WithDefault("14")
    @Positive
    int leapDaysMax();

    /** Customers of whom one run may delete something, however few the bank has. Too many, and a mistake erases them. */
    @WithDefault("10")
    @PositiveOrZero
    long customersMax();

    /** The same as a share of all customers, in percent; the larger of the two counts. */
    @WithDefault("1")
    @DecimalMin("0")
    @DecimalMax("100")
    double customersPercentMax();

    /** The day (UTC) whose run goes ahead although it was halted. */
    Optional<LocalDate> confirmedDay();
}
