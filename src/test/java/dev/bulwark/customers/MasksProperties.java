package dev.bulwark.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

class MasksProperties {

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
