package dev.bulwark.gdpr.erasure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.bulwark.evidence.Statements;
import dev.bulwark.gdpr.erasure.ErasureLines.Broken;
import dev.bulwark.gdpr.erasure.ErasureLines.Listed;
import dev.bulwark.gdpr.erasure.ErasureRepository.Erased;
import dev.bulwark.support.Unhindered;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A list that former releases have written to. */
@QuarkusTest
@TestProfile(Unhindered.class)
class ErasureLinesTest {

    private static final String TORN = "{\"customer_id\":\"0193";

    @Inject
    ErasureLines lines;

    @Inject
    Statements statements;

    private final Erased first = somebody();
    private final Erased second = somebody();
    private final Erased third = somebody();

    private static Erased somebody() {
        return new Erased(UUID.randomUUID(), UUID.randomUUID(), Instant.parse("2026-01-31T12:00:00Z"));
    }

    /** As lines were before they had a number. */
    private String former(Erased erased) {
        return statements
                .sign(
                        ErasureLines.TYPE,
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("customer_id", erased.customerId().toString())
                                .put("erased_at", erased.erasedAt().toString())
                                .put("receipt_id", erased.receiptId().toString()))
                .toString();
    }

    private List<String> andNext(List<String> before, Erased erased) {
        List<String> all = new ArrayList<>(before);
        all.addAll(lines.next(before, List.of(erased)));
        return all;
    }

    private void assertBroken(List<String> list) {
        assertThrows(Broken.class, () -> lines.read(list));
    }

    private void assertNames(List<String> list, Erased... erased) {
        Listed listed = lines.read(list);
        assertEquals(Set.copyOf(List.of(erased)), Set.copyOf(listed.byCustomer().values()));
        assertEquals(list.size(), listed.head().lines());
    }

    @Test
    void aLineThatWasCutShortAmongThoseWithoutANumberIsPassedOverAndCounts() {
        List<String> list = andNext(List.of(former(first), TORN, "", former(second)), third);
        assertNames(list, first, second, third);
        assertNames(andNext(List.of(former(first), TORN), second), first, second);
        assertBroken(List.of(list.get(0), list.get(1), list.get(3), list.get(4)));
    }

    @Test
    void aLineThatWasCutShortBehindOneWithANumberIsNot() {
        List<String> list = new ArrayList<>(andNext(List.of(former(first)), second));
        list.add(TORN);
        assertBroken(list);
        list.add(former(third));
        assertBroken(list);
    }

    @Test
    void aReleaseOfBeforeMayGoOnWithTheListAndIsPartOfTheChain() {
        List<String> list = new ArrayList<>(andNext(List.of(), first));
        list.add(former(second));
        assertNames(list, first, second);
        List<String> on = andNext(list, third);
        assertNames(on, first, second, third);
        assertEquals(lines.read(list).head().listId(), lines.read(on).head().listId());
        assertBroken(List.of(on.get(0), on.get(2)));
        assertBroken(List.of(on.get(0), former(somebody()), on.get(2)));
    }

    @Test
    void nobodyElseIsPutIn() {
        String signedForAnother = former(first)
                .replace(first.customerId().toString(), somebody().customerId().toString());
        assertBroken(List.of(signedForAnother));
        assertBroken(List.of(TORN, signedForAnother));
    }
}
