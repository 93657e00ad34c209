package dev.bulwark.platform.web;

/**
 * The exact times of the last requests of one caller. A request passes a limit of N per period when the N-th request
 * before it is older than the period; so no span of that length ever holds more than N, which neither a token bucket nor
 * a fixed window promises. Memory grows with use, to N times 8 bytes of the largest limit.
 */
final class SlidingWindow {

    private static final int INITIAL_LENGTH = 4;

    private long[] timesNanos = new long[INITIAL_LENGTH];
    private int next;
    private int count;

    /**
     * What the window says about one request.
     *
     * @param allowed whether it may pass
     * @param policy the limit that decided, or the one closest to its end
     * @param remaining requests left under that limit
     * @param waitNanos until that limit frees its next place; 0 when places are left
     * @param halfUsedUp whether half of any limit is used up
     */
    record Verdict(boolean allowed, RateLimit policy, int remaining, long waitNanos, boolean halfUsedUp) {}

    /** Counts a request at {@code nowNanos} if every limit allows it. A refused request is not counted. */
    synchronized Verdict tryPass(RateLimits limits, long nowNanos) {
        RateLimit tightest = null;
        int least = Integer.MAX_VALUE;
        boolean halfUsedUp = false;
        for (RateLimit limit : limits.all()) {
            int used = countSince(nowNanos - limit.periodNanos());
            int remaining = limit.requestsMax() - used;
            if (remaining <= 0) {
                long oldest = nthLast(limit.requestsMax());
                return new Verdict(false, limit, 0, oldest + limit.periodNanos() - nowNanos, true);
            }
            halfUsedUp |= (remaining - 1) * 2 <= limit.requestsMax();
            if (remaining - 1 < least) {
                tightest = limit;
                least = remaining - 1;
            }
        }
        add(nowNanos, limits.requestsMax());
        return new Verdict(true, tightest, least, 0, halfUsedUp);
    }

    /** Requests after {@code sinceNanos}. Times rise, so a binary search over the ring finds the first of them. */
    private int countSince(long sinceNanos) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (nthLast(middle) - sinceNanos > 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The time of the n-th last request; 1 is the last. */
    private long nthLast(int n) {
        return timesNanos[Math.floorMod(next - n, timesNanos.length)];
    }

    private void add(long nowNanos, int lengthMax) {
        if (count == timesNanos.length && timesNanos.length < lengthMax) {
            long[] longer = new long[Math.min(lengthMax, timesNanos.length * 2)];
            for (int n = 1; n <= count; n++) {
                longer[count - n] = nthLast(n);
            }
            timesNanos = longer;
            next = count;
        }
        timesNanos[next] = nowNanos;
        next = (next + 1) % timesNanos.length;
        count = Math.min(count + 1, timesNanos.length);
    }
}
