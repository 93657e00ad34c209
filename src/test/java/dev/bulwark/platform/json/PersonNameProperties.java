package dev.bulwark.platform.json;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PersonNameProperties {

    /** Mostly what a name is made of, so that names are among the texts. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("abzOéǿ李ễ '’.-")
                .withChars('\u0300', '\u0323', '\u0958', '<', '&', ';', '\n', '\u200b', '\u202e', '\u3164')
                .ofMaxLength(12);
    }

    @Property
    void whatIsTakenIsHarmlessAndTakenAgain(@ForAll("texts") String text) {
        if (isName(text)) {
            String stored = Normalizer.normalize(text, Normalizer.Form.NFC);
            assertTrue(isName(stored));
            assertTrue(stored.codePoints().noneMatch(c -> "<>&\"\\;=\n".indexOf(c) >= 0));
        }
    }

    private static boolean isName(String text) {
        return new PersonNameValidator().isValid(text, null);
    }
}
