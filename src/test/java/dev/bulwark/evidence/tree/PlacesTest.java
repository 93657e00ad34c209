package dev.bulwark.evidence.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {

    private static final Places RUNS = Places.of("{[2,4),[7,8),[10,13)}");

    @Test
    void containsWhatIsInARunAndNothingBetween() {
        assertEquals(
                LongStream.of(2, 3, 7, 10, 11, 12).boxed().toList(),
                LongStream.range(0, 20).filter(RUNS::contains).boxed().toList());
        assertEquals(2, RUNS.first());
        assertEquals(12, RUNS.last());
    }

    @Test
    void touchesASpanThatHoldsOneOfThem() {
        for (int from = 0; from < 15; from++) {
            for (int to = from; to < 16; to++) {
                assertEquals(
                        LongStream.range(from, to).anyMatch(RUNS::contains),
                        RUNS.touches(from, to),
                        from + " to " + to);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{[1,2)", "[1,2)", "{[1,2),}", "{(1,2)}", "{[1,2)}x", "{[-1,2)}", "{[1,)}"})
    void takesNothingElse(String text) {
        assertThrows(IllegalArgumentException.class, () -> Places.of(text));
    }
}
