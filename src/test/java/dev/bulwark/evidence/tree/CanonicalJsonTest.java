package dev.bulwark.evidence.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one form of RFC 8785, as far as events need it. */
class CanonicalJsonTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ \"b\" : 1, \"a\" : [ true , null ] }|{\"a\":[true,null],\"b\":1}",
                "{}|{}",
                "[]|[]",
                "\"\\u20ac$\\u000f\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"|\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"",
                "12345678901234567890|12345678901234567890",
                "-0|0"
            })
    void everyValueHasOneForm(String written, String canonical) throws Exception {
        assertEquals(canonical, CanonicalJson.text(MAPPER.readTree(written)));
    }

    /** RFC 8785, section 3.2.3: by UTF-16 code units, so that a surrogate comes before a letter of the private use area. */
    @Test
    void membersAreInTheOrderOfTheirNames() throws Exception {
        assertEquals(
                "{\"\\r\":1,\"1\":2,\"\u0080\":3,\"\u00f6\":4,\"\u20ac\":5,\"\ud83d\ude00\":6,\"\ufb33\":7}",
                CanonicalJson.text(
                        MAPPER.readTree(
                                "{\"\\u20ac\":5,\"\\r\":1,\"\\ufb33\":7,\"1\":2,\"\\ud83d\\ude00\":6,\"\\u0080\":3,\"\\u00f6\":4}")));
    }

    @Test
    void aNumberThatIsNotWholeHasNone() {
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.bytes(MAPPER.readTree("[1.5]")));
    }
}
