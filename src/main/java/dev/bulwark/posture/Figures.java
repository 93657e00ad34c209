package dev.bulwark.posture;

import dev.bulwark.platform.signal.Control;
import dev.bulwark.posture.FigureRepository.AlertDelays;
import dev.bulwark.posture.FigureRepository.Logins;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The five figures that the specification measures security by, as they were at a moment.
 *
 * @param watchedAt when monitoring last looked at the log; empty if nothing does
 * @param posture what the checklist said
 */
record Figures(
        Instant measuredAt, Logins logins, AlertDelays alerts, Optional<Instant> watchedAt, PostureView posture) {

    static final double SUCCESS_RATIO_MIN = 0.95;
    static final long FAILURES_BELOW = 5;

    /** What "real-time" is held to. */
    static final double ALERT_SECONDS_MAX = 10;

    private static final double PERCENT = 100;

    /** NaN while nobody has tried. */
    double successRatio() {
        return logins.attempts() == 0 ? Double.NaN : (double) logins.succeeded() / logins.attempts();
    }

    int red() {
        return (int) posture.items().stream().filter(PostureView.Item::fails).count();
    }

    boolean isScanClean() {
        return !scan().fails();
    }

    /** What is not red and not green is known neither way. */
    private static String outcome(boolean isGreen, boolean fails) {
        return isGreen ? "met" : fails ? "missed" : "unknown";
    }

    private PostureView.Item scan() {
        return posture.items().stream()
                .filter(item -> item.control().equals(Control.VULNERABILITY_SCANNING.code()))
                .findFirst()
                .orElseThrow();
    }

    /** The specification's names and targets; a figure that nothing has measured yet is unknown, not met. */
    MetricsView toView(Duration watcherSilenceMax) {
        return new MetricsView(
                measuredAt,
                List.of(
                        successRate(),
                        MetricsView.Metric.of(
                                "Failed Login Attempts",
                                "< 5 per hour per IP",
                                logins.worstAddress() + " from the worst address in the last hour",
                                logins.worstAddress() < FAILURES_BELOW),
                        alerts(watcherSilenceMax),
                        new MetricsView.Metric(
                                "Vulnerability Scan Results",
                                "Clean",
                                scanned(),
                                outcome(scan().isGreen(), scan().fails())),
                        new MetricsView.Metric(
                                "Compliance Status",
                                "Fully compliant",
                                posture.green() + " of " + posture.of() + " controls are green",
                                outcome(posture.green() == posture.of(), red() > 0))));
    }

    private MetricsView.Metric successRate() {
        String name = "Authentication Success Rate";
        double ratio = successRatio();
        return Double.isNaN(ratio)
                ? new MetricsView.Metric(name, "95%+", "nobody has tried in the last 24 hours", "unknown")
                : MetricsView.Metric.of(
                        name,
                        "95%+",
                        String.format(
                                Locale.ROOT,
                                "%.1f%% of %d logins in the last 24 hours",
                                Math.floor(ratio * PERCENT * 10) / 10,
                                logins.attempts()),
                        ratio >= SUCCESS_RATIO_MIN);
    }

    private MetricsView.Metric alerts(Duration watcherSilenceMax) {
        String name = "Security Alerts";
        String target = "Real-time monitoring";
        boolean watched = watchedAt
                .filter(at -> !at.plus(watcherSilenceMax).isBefore(measuredAt))
                .isPresent();
        if (!watched) {
            return new MetricsView.Metric(name, target, "nothing watches", "missed");
        }
        return alerts.count() == 0
                ? new MetricsView.Metric(name, target, "watched; no alert in the last 24 hours", "met")
                : MetricsView.Metric.of(
                        name,
                        target,
                        String.format(
                                Locale.ROOT,
                                "%.1f seconds from cause to alert (95th percentile of %d)",
                                alerts.delaySeconds(),
                                alerts.count()),
                        alerts.delaySeconds() <= ALERT_SECONDS_MAX);
    }

    private String scanned() {
        PostureView.Item scan = scan();
        String last = scan.evidence().stream()
                .map(seen -> seen.seen() + ", at " + seen.seenAt())
                .findFirst()
                .orElse("never scanned");
        return scan.isGreen() || scan.evidence().isEmpty() ? last : String.join("; ", scan.why()) + " (" + last + ')';
    }
}
