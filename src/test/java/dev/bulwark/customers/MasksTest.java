package dev.bulwark.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        +14155550121,      +*******21
        +123456721,        +*******21
        4155550121,        *******21
        000-000-0000,      *******00
        +1234567890123421, +*******21
        0121,              *******21
        121,               *********
        '',                *********
        +,                 +*********
        +1,                +*********
        Ada O'Brien,       *********
        """)
    void masksAPhone(String phone, String masked) {
        assertEquals(masked, Masks.phone(phone));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        123-45-6789, ***-**-6789
        000-00-0000, ***-**-0000
        123456789,   ***-**-6789
        6789,        ***-**-****
        '',          ***-**-****
        ERASED-PERSON, ***-**-****
        """)
    void masksAnSsn(String ssn, String masked) {
        assertEquals(masked, Masks.ssn(ssn));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        1990-02-28, 1990-**-**
        90-02-28,   ****-**-**
        '',         ****-**-**
        28.02.1990, ****-**-**
        """)
    void masksADateOfBirth(String date, String masked) {
        assertEquals(masked, Masks.dateOfBirth(date));
    }

    /** Never more than two digits, nor the length: all phones that end alike look alike. */
    @Property
    void aMaskedPhoneTellsItsEndAndNothingElse(
            @ForAll @NumericChars @StringLength(min = 9, max = 15) String one,
            @ForAll @NumericChars @StringLength(min = 9, max = 15) String other) {
        String end = one.substring(one.length() - 2);
        String alike = other.substring(0, other.length() - 2) + end;
        assertEquals(Masks.phone(one), Masks.phone(alike));
        assertEquals(Masks.phone('+' + one), Masks.phone('+' + alike));
        assertEquals(end, Masks.phone('+' + one).replaceAll("[+*]", ""));
    }

    @Property
    void aMaskedSsnTellsItsEndAndNothingElse(
            @ForAll @NumericChars @StringLength(5) String start, @ForAll @NumericChars @StringLength(4) String end) {
        String ssn = start.substring(0, 3) + '-' + start.substring(3) + '-' + end;
        assertEquals("***-**-" + end, Masks.ssn(ssn));
    }

    /** Whatever lies in a column: digits at the end, and of a short value nothing. */
    @Property
    void nothingShortOrStrangeShows(@ForAll @StringLength(max = 20) String text) {
        String shown = (Masks.phone(text) + Masks.ssn(text)).replaceAll("[*+-]", "");
        assertTrue(shown.matches("[0-9]{0,6}"), shown);
        assertTrue(text.length() >= 4 || shown.isEmpty(), shown);
    }
}
