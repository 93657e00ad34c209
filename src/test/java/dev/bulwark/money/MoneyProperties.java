package dev.bulwark.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bulwark.money.Money.Fault;
import java.util.Currency;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class MoneyProperties {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency JPY = Currency.getInstance("JPY");

    @Provide
    Arbitrary<Currency> currencies() {
        return Arbitraries.of(Currency.getAvailableCurrencies())
                .filter(currency -> currency.getDefaultFractionDigits() >= 0);
    }

    @Property
    void whatIsWrittenReadsBackTheSame(
            @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long amountMinor,
            @ForAll("currencies") Currency currency) {
        Money money = new Money(amountMinor, currency);
        assertEquals(Optional.empty(), Money.faultOf(money.text(), currency));
        assertEquals(money, Money.parse(money.text(), currency));
    }

    @Property
    void anyTextIsJudgedWithoutAFailure(@ForAll String text, @ForAll("currencies") Currency currency) {
        if (Money.faultOf(text, currency).isEmpty()) {
            assertEquals(1, Long.signum(Money.parse(text, currency).amountMinor()));
        }
    }

    @Example
    void theFirstFaultIsTold() {
        for (String malformed :
                new String[] {"", " 1", "1 ", "+1", "1e3", "0x1", "1.", ".5", "1,5", "NaN", "١", "1".repeat(20)}) {
            assertEquals(Optional.of(Fault.MALFORMED), Money.faultOf(malformed, EUR), malformed);
        }
        assertEquals(Optional.of(Fault.NEGATIVE), Money.faultOf("-0.001", EUR));
        assertEquals(Optional.of(Fault.TOO_PRECISE), Money.faultOf("0.001", EUR));
        assertEquals(Optional.of(Fault.TOO_PRECISE), Money.faultOf("1.0", JPY));
        assertEquals(Optional.of(Fault.ZERO), Money.faultOf("0.00", EUR));
        assertEquals(Optional.of(Fault.ZERO), Money.faultOf("-0", EUR));
        assertEquals(Optional.of(Fault.OVERFLOW), Money.faultOf("92233720368547758.08", EUR));
        assertEquals(Optional.empty(), Money.faultOf("92233720368547758.07", EUR));
    }

    @Example
    void nothingIsRounded() {
        assertThrows(ArithmeticException.class, () -> Money.parse("1.005", EUR));
    }

    @Example
    void goldAndTestCodesAreNoCurrency() {
        for (String code : new String[] {"XAU", "XXX", "XTS", "eur", "EURO", ""}) {
            assertEquals(Optional.empty(), Money.currency(code), code);
        }
    }
}
