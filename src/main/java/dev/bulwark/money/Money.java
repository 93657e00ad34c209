package dev.bulwark.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount in minor units of its currency (cents for EUR, whole yen for JPY).
 *
 * @param amountMinor signed; what the database stores as bigint
 */
public record Money(long amountMinor, Currency currency) {

    /** Plain notation only; 19 digits are more than a bigint holds, so longer text is refused before it is computed. */
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,19}(\\.[0-9]{1,19})?");

    /** Why a text is no amount that can be booked, in the order of the checks. */
    public enum Fault {
        MALFORMED,
        NEGATIVE,
        TOO_PRECISE,
        ZERO,
        OVERFLOW;

        /** As a bad field is told. */
        public String code() {
            return "amount_" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** An ISO 4217 currency that has minor units; empty for anything else, such as gold or test codes. */
    public static Optional<Currency> currency(String code) {
        try {
            return Optional.of(Currency.getInstance(code)).filter(currency -> currency.getDefaultFractionDigits() >= 0);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** The first fault of a text that should be a positive amount; empty when {@link #parse} will take it. */
    public static Optional<Fault> faultOf(String text, Currency currency) {
        if (!PLAIN.matcher(text).matches()) {
            return Optional.of(Fault.MALFORMED);
        }
        BigDecimal amount = new BigDecimal(text);
        if (amount.signum() < 0) {
            return Optional.of(Fault.NEGATIVE);
        }
        if (amount.scale() > currency.getDefaultFractionDigits()) {
            return Optional.of(Fault.TOO_PRECISE);
        }
        if (amount.signum() == 0) {
            return Optional.of(Fault.ZERO);
        }
        BigDecimal minor = amount.movePointRight(currency.getDefaultFractionDigits());
        return minor.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0 ? Optional.of(Fault.OVERFLOW) : Optional.empty();
    }

    /** Fails with ArithmeticException when digits would be lost; ask {@link #faultOf} first. */
    public static Money parse(String text, Currency currency) {
        return new Money(
                new BigDecimal(text)
                        .movePointRight(currency.getDefaultFractionDigits())
                        .longValueExact(),
                currency);
    }

    /** The amount in plain notation with the currency's full scale: {@code 12.50}. */
    public String text() {
        return BigDecimal.valueOf(amountMinor, currency.getDefaultFractionDigits())
                .toPlainString();
    }
}
