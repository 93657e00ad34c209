package dev.bulwark.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bulwark.monitoring.WindowCount.Done;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts together. */
class WindowCountTest {

    private static final Duration WINDOW = Duration.ofSeconds(10);

    /** {@code second what amount}; a star says that it is of the slice. */
    private static Optional<UUID> reached(String text, int threshold) {
        List<Done> all = new ArrayList<>();
        Set<UUID> slice = new HashSet<>();
        for (String one : text.split(", ")) {
            String[] words = one.replace("*", "").split(" ");
            UUID id = new UUID(0, Long.parseLong(words[0]));
            all.add(new Done(
                    id, Instant.ofEpochSecond(id.getLeastSignificantBits()), words[1], Long.parseLong(words[2])));
            if (one.endsWith("*")) {
                slice.add(id);
            }
        }
        return WindowCount.reached(all, slice, WINDOW, threshold);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        three of a kind are one          | 1 a 1, 2 a 1, 3 a 1*               | 2 |
        two different ones are two       | 1 a 1, 2 b 1*                      | 2 | 2
        just inside of the window        | 1 a 1, 10 b 1*                     | 2 | 10
        just outside                     | 1 a 1, 11 b 1*                     | 2 |
        one that came again counts still | 1 a 1, 5 a 1, 12 b 1*              | 2 | 12
        amounts add up                   | 1 a 40, 2 b 60*                    | 100 | 2
        a burst in the middle            | 1 a 1*, 30 b 1*, 31 c 1*, 60 d 1*  | 2 | 31
        a window without the slice       | 1 a 1*, 30 b 1, 31 c 1, 60 d 1*    | 2 |
        the slice first in its window    | 1 a 1*, 2 b 1                      | 2 | 1
        """)
    void countsWhatOneWindowHolds(String why, String done, int threshold, Long event) {
        assertEquals(Optional.ofNullable(event).map(second -> new UUID(0, second)), reached(done, threshold), why);
    }

    /** All in one slice or each in its own: the same is found. */
    @Property
    boolean howMuchIsLookedAtAtOnceMakesNoDifference(
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 60) Integer> seconds,
            @ForAll @IntRange(min = 1, max = 6) int threshold) {
        List<Done> all = new ArrayList<>();
        seconds.stream()
                .sorted()
                .forEach(second -> all.add(new Done(
                        new UUID(1, all.size()), Instant.ofEpochSecond(second), String.valueOf(all.size() % 4), 1)));
        Set<UUID> whole = new HashSet<>(all.stream().map(Done::eventId).toList());
        boolean apart = whole.stream()
                .anyMatch(id ->
                        WindowCount.reached(all, Set.of(id), WINDOW, threshold).isPresent());
        return apart == WindowCount.reached(all, whole, WINDOW, threshold).isPresent();
    }
}
