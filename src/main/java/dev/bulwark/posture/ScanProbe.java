package dev.bulwark.posture;

import dev.bulwark.platform.probe.OwnService;
import dev.bulwark.platform.signal.Control;
import dev.bulwark.platform.signal.ControlProbe;
import dev.bulwark.platform.signal.Sighting;
import dev.bulwark.posture.scan.ScanReport;
import dev.bulwark.posture.scan.Scanner;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Has the specification's scanner scan this service, as nobody. */
@ApplicationScoped
class ScanProbe implements ControlProbe {

    static final String NAME = "scanner_finds_nothing";

    private final OwnService service;
    private final PostureConfig config;

    ScanProbe(OwnService service, PostureConfig config) {
        this.service = service;
        this.config = config;
    }

    @Override
    public Control control() {
        return Control.VULNERABILITY_SCANNING;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return config.scanEvery();
    }

    @Override
    public Uni<Sighting> look() {
        return service.ask(Scanner::scan).map(ScanProbe::judge);
    }

    static Sighting judge(ScanReport report) {
        if (report.throttled() > 0) {
            return new Sighting(false, report.throttled() + " requests of the scan met the rate limit");
        }
        return Sighting.of(
                report.isClean(),
                "0 findings; answered " + report.answers(),
                report.findings().size() + " findings; run the command scan to see them");
    }
}
