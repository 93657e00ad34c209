package dev.bulwark.platform.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    private static boolean isName(String text) {
        return new PersonNameValidator().isValid(text, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O'Brien",
                "O’Brien",
                "Nguy\u1ec5n Văn A", // composed
                "Nguye\u0302\u0303n Va\u0306n A", // decomposed
                "Renée",
                "李小龍",
                "Zażółć Gęślą",
                "Jean-Luc D. Šťastný",
                "محمد علي",
                "ប៊ុន រ៉ានី",
                "नरेन्द्र मोदी",
                "Þór Ægisson",
                "Li"
            })
    void takesANameOfThisWorld(String name) {
        assertTrue(isName(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                " Ada",
                "'; DROP TABLE users; --",
                "' OR '1'='1",
                "<script>alert(\"XSS\")</script>",
                "javascript:alert(\"XSS\")",
                "Ada & Eve",
                "Ada&#39;",
                "Ada\"",
                "Ada\\u003c",
                "Ada;",
                "Ada/Eve",
                "Ada 2",
                "Ada\n",
                "Ada\r\n",
                "Ada\u2028",
                "\nAda",
                "Ada\tEve",
                "Ada\u0000",
                "Ada\u0007",
                "Ada\u007f",
                "Ada\u0085",
                "Ada\u00a0Eve", // a space that does not break
                "Ada\u3000Eve", // a wide space
                "Ada\u200bEve", // zero width
                "Ada\u200dEve",
                "Ada\u2060Eve",
                "\ufeffAda",
                "Ada\u00adEve",
                "Ada\u202eevE", // turns the direction of writing
                "Ada\u2066Eve",
                "Ada\u200fEve",
                "Ada\u034fEve", // a mark without a trace
                "Ada\ufe0fEve",
                "\u3164\u3164", // letters without a trace
                "Ada\u115f",
                "Ada\uffa0",
                "Ada \ud83d\ude00", // an emoji
                "Ada\ud83d", // half of one
                "Ada\ue000", // private use
                "\u0301Ada", // starts with a mark
                "_Ada",
                "Ada＜Eve" // a wide bracket
            })
    void takesNothingElse(String text) {
        assertFalse(isName(text));
    }

    /** In code points: a letter outside the basic plane is one letter. */
    @Test
    void countsLettersAndNotUnits() {
        String rare = "\ud842\udfb7"; // 𠮷, as in 𠮷田
        assertTrue(isName(rare.repeat(100)));
        assertFalse(isName(rare.repeat(101)));
        assertFalse(isName(rare));
        assertTrue(isName("a".repeat(100)));
        assertFalse(isName("a".repeat(101)));
    }

    /** What is stored is what is counted: composing shortens most names and lengthens a few. */
    @Test
    void countsTheComposedForm() {
        assertTrue(isName("e\u0302\u0303".repeat(100)), "300 as typed, 100 as stored");
        assertFalse(isName("e\u0301"), "two as typed, one as stored");
        String longer = "\u0958"; // a letter that Unicode stores as two
        assertEquals(2, Normalizer.normalize(longer, Normalizer.Form.NFC).length());
        assertTrue(isName(longer.repeat(50)));
        assertFalse(isName(longer.repeat(51)));
    }
}
