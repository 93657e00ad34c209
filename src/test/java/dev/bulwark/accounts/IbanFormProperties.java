package dev.bulwark.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.iban4j.CountryCode;
import org.iban4j.bban.BbanStructure;

class IbanFormProperties {

    /** ISO 7064 mod 97-10, computed here from the standard and not by the library that made the IBAN. */
    private static boolean checks(String iban) {
        StringBuilder digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4))
                .chars()
                .forEach(character -> digits.append(Character.digit(character, 36)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }

    @Provide
    Arbitrary<IbanForm> forms() {
        return Arbitraries.of(List.of(
                new IbanForm("DE", "12345678"),
                new IbanForm("AT", "19043"),
                new IbanForm("NL", "ABNA"),
                new IbanForm("CH", "00762"),
                new IbanForm("LU", "001"),
                new IbanForm("LI", "08810"),
                new IbanForm("LT", "10000"),
                new IbanForm("SK", "1200"),
                new IbanForm("LV", "BANK"),
                new IbanForm("RO", "AAAA")));
    }

    @Property
    void everyIbanHasRightCheckDigitsAndEndsInItsNumber(
            @ForAll("forms") IbanForm form,
            @ForAll @LongRange(min = IbanForm.NUMBER_MIN, max = IbanForm.NUMBER_MAX) long number) {
        assertEquals(List.of(), form.problems());
        String iban = form.iban(number);
        assertTrue(checks(iban), iban);
        assertTrue(iban.startsWith(form.country()) && iban.substring(4).startsWith(form.bankCode()), iban);
        assertTrue(iban.endsWith(Long.toString(number)), iban);
    }

    @Property
    void theCheckItselfSeesEveryChangedDigit(
            @ForAll @LongRange(min = IbanForm.NUMBER_MIN, max = IbanForm.NUMBER_MAX) long number,
            @ForAll @LongRange(min = 1, max = 9) long change) {
        String iban = new IbanForm("DE", "12345678").iban(number);
        int last = iban.charAt(21) - '0';
        assertFalse(checks(iban.substring(0, 21) + (last + change) % 10));
    }

    /** Whatever is configured, either the start is refused or every number makes a valid IBAN. */
    @Property
    void aFormWithoutProblemsNeverMakesAMalformedIban(
            @ForAll CountryCode country, @ForAll @NumericChars @StringLength(min = 1, max = 9) String bankCode) {
        IbanForm form = new IbanForm(country.getAlpha2(), bankCode);
        if (form.problems().isEmpty()) {
            String iban = form.iban(IbanForm.NUMBER_MAX);
            assertTrue(checks(iban), iban);
            assertEquals(4 + BbanStructure.forCountry(country).getBbanLength(), iban.length());
        }
    }

    @Example
    void refusesACountryWithoutIbansOrOfMoreParts() {
        for (String country :
                new String[] {"", "D", "de", "DEU", "XX", "US", "GB", "FR", "ES", "IT", "PL", "NO", "BE"}) {
            List<String> problems = new IbanForm(country, "12345678").problems();
            assertTrue(problems.get(0).startsWith("BULWARK_ACCOUNTS_IBAN_COUNTRY must be"), country);
        }
    }

    @Example
    void refusesABankCodeThatIsNotExactlyTheCountrys() {
        for (String bankCode : new String[] {
            "", "1234567", "123456789", "1234567A", "12 45678", "\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18"
        }) {
            assertEquals(
                    List.of("BULWARK_ACCOUNTS_IBAN_BANK_CODE must be 8 of [0-9] in that country"),
                    new IbanForm("DE", bankCode).problems(),
                    bankCode);
        }
        for (String bankCode : new String[] {"abna", "ABN1", "ABN", "ABNAX"}) {
            assertEquals(1, new IbanForm("NL", bankCode).problems().size(), bankCode);
        }
    }
}
