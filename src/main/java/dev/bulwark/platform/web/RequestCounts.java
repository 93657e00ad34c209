package dev.bulwark.platform.web;

import dev.bulwark.platform.web.SlidingWindow.Verdict;
import io.vertx.core.Future;

/** Where the requests of callers are counted. */
interface RequestCounts {

    /** Counts a request of this caller if every limit allows it. Never fails. */
    Future<Verdict> tryPass(RateLimits limits, String caller);
}
