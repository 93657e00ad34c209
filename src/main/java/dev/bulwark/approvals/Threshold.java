package dev.bulwark.approvals;

import dev.bulwark.money.Money;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * The largest amount that one person may move alone, in the units of whatever currency it is compared with: 10000.00 is
 * ten thousand euros, and ten thousand yen.
 */
public record Threshold(BigDecimal amount) {

    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,19}(\\.[0-9]{1,3})?");

    /** Reads the setting; a start with anything but a plain decimal number of zero or more is refused. */
    public static Threshold of(String text) {
        if (!PLAIN.matcher(text).matches()) {
            throw new IllegalArgumentException("a threshold is a plain decimal number such as 10000.00");
        }
        return new Threshold(new BigDecimal(text));
    }

    boolean isExceededBy(Money money) {
        BigDecimal asked =
                BigDecimal.valueOf(money.amountMinor(), money.currency().getDefaultFractionDigits());
        return asked.compareTo(amount) > 0;
    }
}
