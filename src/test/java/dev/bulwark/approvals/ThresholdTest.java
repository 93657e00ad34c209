package dev.bulwark.approvals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bulwark.money.Money;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThresholdTest {

    private static ApprovalConfig configured(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(ApprovalConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(ApprovalConfig.class);
    }

    @Test
    void theDefaultsAreTheDocumentedOnes() {
        ApprovalConfig config = configured(Map.of());
        assertEquals("10000.00", config.transferThreshold().amount().toPlainString());
        assertEquals("10000.00", config.reversalThreshold().amount().toPlainString());
        assertEquals("50000.00", config.loanThreshold().amount().toPlainString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1e4", "ten", "10,000", "10000 EUR", "NaN", "0x10", "1.0000"})
    void aMalformedSettingEndsTheStart(String malformed) {
        Map<String, String> setting = Map.of("bulwark.approvals.transfer-threshold", malformed);
        RuntimeException refused = assertThrows(RuntimeException.class, () -> configured(setting));
        assertTrue(refused.getMessage().contains("bulwark.approvals.transfer-threshold"), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "EUR, 1000000, false",
        "EUR, 1000001, true",
        "JPY, 10000, false",
        "JPY, 10001, true",
        "BHD, 10000001, true"
    })
    void isExceededByStrictlyMoreInTheCurrencysOwnUnits(String currency, long amountMinor, boolean exceeded) {
        assertEquals(
                exceeded,
                Threshold.of("10000.00").isExceededBy(new Money(amountMinor, Currency.getInstance(currency))));
    }

    @Test
    void zeroLetsNothingPassAlone() {
        assertTrue(Threshold.of("0").isExceededBy(new Money(1, Currency.getInstance("EUR"))));
        assertFalse(Threshold.of("9999999999999999999")
                .isExceededBy(new Money(Long.MAX_VALUE, Currency.getInstance("EUR"))));
    }
}
