package dev.bulwark.posture;

import java.time.Instant;
import java.util.List;

/** The specification's security metrics, as they were last measured. */
record MetricsView(Instant measuredAt, List<Metric> metrics) {

    /**
     * @param metric the specification's name
     * @param target the specification's
     * @param actual what was measured
     * @param status met, missed, or unknown
     */
    record Metric(String metric, String target, String actual, String status) {

        static Metric of(String metric, String target, String actual, boolean met) {
            return new Metric(metric, target, actual, met ? "met" : "missed");
        }
    }
}
