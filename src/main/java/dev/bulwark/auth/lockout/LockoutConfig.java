package dev.bulwark.auth.lockout;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** How many guesses at passwords there may be. The first three are the specification's numbers (section 9). */
@ConfigMapping(prefix = "bulwark.auth.lockout")
public interface LockoutConfig {

    /** Wrong passwords within {@link #window()} that block where they come from. Fewer blocks who mistypes. */
    @WithDefault("5")
    @Positive
    int failuresMax();

    /** How long a wrong password counts against where it comes from. */
    @WithDefault("300s")
    Duration window();

    /** How long an address is refused. Shorter than 30 minutes is less than PCI DSS 4.0, 8.3.4 asks. */
    @WithDefault("30m")
    Duration block();

    /** Wrong passwords of one account, from wherever, after which each further one costs a delay. */
    @WithDefault("5")
    @Positive
    int accountFailuresMax();

    /** The first delay; each further failure doubles it. */
    @WithDefault("1s")
    Duration accountDelay();

    /** The longest delay. It bounds guesses to about 110 a day; longer keeps out, for longer, who has no known device. */
    @WithDefault("900s")
    Duration accountDelayMax();

    /** How long a wrong password counts against its account. */
    @WithDefault("24h")
    Duration accountMemory();

    /**
     * How long wrong passwords count against a known device or place, which has as many as an address. A stolen device
     * token is good for that many guesses in this time, so shorter makes it worth more.
     */
    @WithDefault("1h")
    Duration trustedWindow();

    /** Life of a device token, from the last login with a second factor on. */
    @WithDefault("90d")
    Duration deviceLifetime();

    /** How long an address is known from which a user has logged in. */
    @WithDefault("30d")
    Duration placeLifetime();

    /** Accounts with a wrong password within {@link #window()} from one network (IPv4 /24, IPv6 /48) that are a spraying. */
    @WithDefault("10")
    @Positive
    int sprayedAccounts();

    /** The same from anywhere. Fewer than people mistype in five minutes rings a false alarm. */
    @WithDefault("100")
    @Positive
    int sprayedAccountsSystem();

    /** Wrong codes of a user's second factor within its memory of 15 minutes that are guesses. */
    @WithDefault("5")
    @Positive
    int guessedCodes();

    /** How long an alarm that goes on does not ring again. */
    @WithDefault("30m")
    Duration alarmQuiet();
}
