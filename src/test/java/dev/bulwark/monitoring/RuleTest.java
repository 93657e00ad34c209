package dev.bulwark.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.bulwark.monitoring.Rule.Hours;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule decides by itself. */
class RuleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a morning               | 2026-02-02T05:00:00Z | 6 | 22 | false | Europe/Berlin | true
        before it               | 2026-02-02T04:59:59Z | 6 | 22 | false | Europe/Berlin | false
        the last minute         | 2026-02-02T20:59:59Z | 6 | 22 | false | Europe/Berlin | true
        the first one too late  | 2026-02-02T21:00:00Z | 6 | 22 | false | Europe/Berlin | false
        a Saturday              | 2026-01-31T12:00:00Z | 6 | 22 | false | UTC           | false
        a Saturday like any day | 2026-01-31T12:00:00Z | 6 | 22 | true  | UTC           | true
        Saturday there already  | 2026-01-30T15:30:00Z | 0 | 24 | false | Asia/Tokyo    | false
        up to midnight          | 2026-02-02T23:59:59Z | 0 | 24 | false | UTC           | true
        """)
    void hoursAreThoseOfTheZone(
            String why, Instant time, int from, int to, boolean weekends, String zone, boolean hold) {
        assertEquals(hold, new Hours(from, to, weekends, ZoneId.of(zone)).hold(time), why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        system | {scope=address, address=192.0.2.7}                  | address 192.0.2.7
        system | {scope=system, system=all}                          | system all
        system | {invariant=sum_is_zero, subject=EUR}                | invariant sum_is_zero subject EUR
        system | {table=customer, column=ssn_sealed, row_id=17}      | table customer column ssn_sealed row_id 17
        system | {loan_id=17}                                        | loan_id 17
        system | {customer_id=17, uploaded_by=18}                    | customer_id 17
        system | {reason=none}                                       | system
        17     | {session_id=18}                                     | user 17
        """)
    void whatAnAlarmIsAboutIsReadOffItsDetails(String userId, String details, String subject) {
        Map<String, String> members = Arrays.stream(
                        details.substring(1, details.length() - 1).split(", "))
                .map(member -> member.split("="))
                .collect(Collectors.toMap(member -> member[0], member -> member[1]));
        WatchedEvent event =
                new WatchedEvent(UUID.randomUUID(), Instant.EPOCH, "security_alert", userId, "x", null, members, null);
        assertEquals(subject, event.subject());
    }

    @Test
    void anIdBoundsTheTimeInWhichOthersWereMade() {
        UUID now = UuidCreator.getTimeOrderedEpoch();
        UUID first = CountRepository.firstIdOf(now, 1_000);
        assertEquals(7, first.version());
        assertEquals(2, first.variant());
        assertEquals((now.getMostSignificantBits() >>> 16) - 1_000, first.getMostSignificantBits() >>> 16);
    }
}
