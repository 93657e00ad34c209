package dev.bulwark.schedules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RecurrenceProperties {

    private static final LocalDate EARLIEST = LocalDate.of(2020, 1, 1);

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.longs().between(0, 20_000).map(EARLIEST::plusDays);
    }

    private static List<LocalDate> dueDates(Recurrence recurrence, int count) {
        List<LocalDate> dates = new ArrayList<>(List.of(recurrence.firstDate()));
        Optional<LocalDate> next = recurrence.after(recurrence.firstDate());
        while (next.isPresent() && dates.size() < count) {
            dates.add(next.get());
            next = recurrence.after(next.get());
        }
        return dates;
    }

    @Property
    void aMonthlyDateIsTheFirstDatesDayOrTheLastOfAShorterMonth(@ForAll("dates") LocalDate first) {
        List<LocalDate> dates = dueDates(new Recurrence(first, Frequency.MONTHLY, null), 50);
        for (int n = 0; n < dates.size(); n++) {
            LocalDate date = dates.get(n);
            int months = first.getYear() * 12 + first.getMonthValue() - 1 + n;
            assertEquals(months, date.getYear() * 12 + date.getMonthValue() - 1, "one in each month");
            assertEquals(Math.min(first.getDayOfMonth(), date.lengthOfMonth()), date.getDayOfMonth(), "never drifts");
        }
    }

    @Property
    void daysAndWeeksHaveOneLength(@ForAll("dates") LocalDate first, @ForAll @IntRange(min = 1, max = 200) int n) {
        assertEquals(
                first.plusDays(n),
                dueDates(new Recurrence(first, Frequency.DAILY, null), n + 1).get(n));
        assertEquals(
                first.plusDays(7L * n),
                dueDates(new Recurrence(first, Frequency.WEEKLY, null), n + 1).get(n));
    }

    @Property
    void nothingIsDueAfterItsLastDayAndEverythingUpToItIs(
            @ForAll("dates") LocalDate first, @ForAll Frequency frequency, @ForAll @IntRange(max = 2_000) int days) {
        LocalDate until = first.plusDays(days);
        List<LocalDate> ended = dueDates(new Recurrence(first, frequency, until), 3_000);
        List<LocalDate> endless = dueDates(new Recurrence(first, frequency, null), ended.size() + 1);
        assertTrue(ended.stream().noneMatch(date -> date.isAfter(until)));
        assertEquals(endless.subList(0, ended.size()), ended);
        assertTrue(endless.size() == ended.size() || endless.get(ended.size()).isAfter(until));
    }

    @Example
    void theThirtyFirstComesBackAfterFebruary() {
        List<LocalDate> dates = dueDates(new Recurrence(LocalDate.of(2027, 12, 31), Frequency.MONTHLY, null), 4);
        assertEquals(
                List.of(
                        LocalDate.of(2027, 12, 31),
                        LocalDate.of(2028, 1, 31),
                        LocalDate.of(2028, 2, 29),
                        LocalDate.of(2028, 3, 31)),
                dates);
    }

    @Example
    void onceIsOnce() {
        assertEquals(List.of(EARLIEST), dueDates(new Recurrence(EARLIEST, Frequency.ONCE, null), 5));
    }
}
