package dev.bulwark.transfers.batch;

import dev.bulwark.ledger.Booking;
import dev.bulwark.ledger.PostingProblem;
import dev.bulwark.money.Money;
import dev.bulwark.transfers.TransferRequest;
import dev.bulwark.transfers.batch.BatchView.LineProblem;
import dev.bulwark.transfers.batch.BatchView.Result;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** What the verdicts of the lines make of the batch, and when it needs a second person. Pure. */
final class BatchRules {

    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    private BatchRules() {}

    /**
     * The sum of each currency counts, so that no amount passes in pieces; every line is part of one.
     *
     * @param isLarge whether one transfer of this amount would wait
     */
    static boolean needsApproval(List<TransferRequest> lines, Predicate<Money> isLarge) {
        Map<Currency, BigInteger> sums = new HashMap<>();
        for (TransferRequest line : lines) {
            Money money = line.money();
            sums.merge(money.currency(), BigInteger.valueOf(money.amountMinor()), BigInteger::add);
        }
        // A sum beyond the ledger's range is larger than any amount that could pass alone.
        return sums.entrySet().stream()
                .anyMatch(sum ->
                        isLarge.test(new Money(sum.getValue().min(LARGEST).longValueExact(), sum.getKey())));
    }

    /** @param bookings one for each line, in their order */
    static BatchView view(UUID batchId, BatchMode mode, List<Booking> bookings) {
        List<Result> results = new ArrayList<>(bookings.size());
        int posted = 0;
        for (int index = 0; index < bookings.size(); index++) {
            Booking booking = bookings.get(index);
            posted += booking.isPosted() ? 1 : 0;
            results.add(
                    booking.isPosted()
                            ? new Result(index, "posted", booking.posting().id(), null)
                            : new Result(index, "refused", null, LineProblem.of(PostingProblem.of(booking.code()))));
        }
        return new BatchView(batchId, mode.stored(), posted, bookings.size() - posted, results);
    }

    /** Fails with BATCH_REFUSED, which names every line that stands in the way. */
    static void requireWhole(BatchMode mode, BatchView view) {
        if (mode == BatchMode.ATOMIC && view.refused() > 0) {
            List<Result> results = view.results().stream()
                    .map(result ->
                            result.problem() == null ? new Result(result.index(), "skipped", null, null) : result)
                    .toList();
            throw BatchProblem.BATCH_REFUSED.problem().with("results", results);
        }
    }

    static List<Result> nameless(BatchView view) {
        return view.results().stream()
                .map(result -> new Result(result.index(), result.status(), null, result.problem()))
                .toList();
    }
}
