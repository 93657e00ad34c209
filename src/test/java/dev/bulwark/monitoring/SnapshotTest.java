package dev.bulwark.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotTest {

    @ParameterizedTest
    @ValueSource(strings = {"10:10:", "10:14:10,12", "7:14:7"})
    void isWrittenAsItWasRead(String text) {
        assertEquals(text, Snapshot.of(text).text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        10:14:10,12 | 9 11 13
        10:10:      | 9
        8:14:8,9    | 10 11 12 13
        """)
    void seesWhatHadEnded(String text, String seen) {
        Snapshot snapshot = Snapshot.of(text);
        assertEquals(
                List.of(seen.split(" ")),
                LongStream.range(8, 16)
                        .filter(snapshot::sees)
                        .filter(transaction -> transaction > 8)
                        .mapToObj(String::valueOf)
                        .toList());
    }

    @Test
    void lessOfItIsAsIfTheRestHadNotBegun() {
        Snapshot snapshot = Snapshot.of("10:20:10,12,18");
        assertEquals("10:13:10,12", snapshot.upTo(13).text());
        assertEquals("10:10:", snapshot.upTo(10).text());
        assertEquals(snapshot, snapshot.upTo(20));
        assertEquals(snapshot, snapshot.upTo(1_000));
    }
}
