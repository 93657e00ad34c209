package dev.bulwark.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
