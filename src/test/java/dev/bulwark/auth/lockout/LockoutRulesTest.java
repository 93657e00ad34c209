package dev.bulwark.auth.lockout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.platform.web.NetworkPlace;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockoutRulesTest {

    /** What production has if nobody says otherwise. */
    private static final LockoutConfig DEFAULTS = new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 200, new DurationConverter())
            .withMapping(LockoutConfig.class)
            .build()
            .getConfigMapping(LockoutConfig.class);

    @Test
    void theDefaultsAreTheNumbersOfTheSpecificationAndTheContract() {
        assertEquals(5, DEFAULTS.failuresMax());
        assertEquals(Duration.ofSeconds(300), DEFAULTS.window());
        assertEquals(Duration.ofMinutes(30), DEFAULTS.block());
        assertEquals(5, DEFAULTS.accountFailuresMax());
        assertEquals(Duration.ofSeconds(1), DEFAULTS.accountDelay());
        assertEquals(Duration.ofSeconds(900), DEFAULTS.accountDelayMax());
    }

    @ParameterizedTest
    @CsvSource({"0,0", "4,0", "5,1", "6,2", "7,4", "14,512", "15,900", "16,900", "5000,900"})
    void theDelayDoublesFromTheFifthFailureToAQuarterOfAnHour(int failures, long seconds) {
        assertEquals(Duration.ofSeconds(seconds), LockoutRules.delay(failures, DEFAULTS));
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "999,1", "1000,1", "1001,2", "1800000,1800"})
    void whoMustWaitIsToldWholeSecondsOfWhichAtLeastOne(long leftMillis, long told) {
        assertEquals(told, LockoutRules.secondsLeft(Instant.EPOCH.plusMillis(leftMillis), Instant.EPOCH));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7,192.0.2.7,192.0.2.0/24",
        "::ffff:192.0.2.7,192.0.2.7,192.0.2.0/24",
        "2001:db8:1:2:3:4:5:6,2001:db8:1:2::/64,2001:db8:1::/48",
        "2001:db8:1:2:ffff:4:5:6,2001:db8:1:2::/64,2001:db8:1::/48",
        "nonsense,unknown,unknown",
        ",unknown,unknown"
    })
    void aHouseholdIsOneAddressAndANetworkIsOneAttacker(String ip, String address, String network) {
        assertEquals(new NetworkPlace(address, network), NetworkPlace.of(ip));
    }
}
