package dev.bulwark.posture;

import dev.bulwark.platform.probe.OwnService;
import dev.bulwark.platform.probe.ProbeLogin;
import dev.bulwark.platform.signal.Control;
import dev.bulwark.platform.signal.ControlProbe;
import dev.bulwark.platform.signal.Sighting;
import dev.bulwark.posture.scan.ScanReport;
import dev.bulwark.posture.scan.Scanner;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Has the specification's scanner scan this service, as somebody who is logged in and may search, and as nobody. A scan that did not
 * get behind the login looked at nothing there.
 */
@ApplicationScoped
class ScanProbe implements ControlProbe {

    static final String NAME = "scanner_finds_nothing";

    private static final int SUCCEEDED = 200;

    private final OwnService service;
    private final ProbeLogin login;
    private final PostureConfig config;

    ScanProbe(OwnService service, ProbeLogin login, PostureConfig config) {
        this.service = service;
        this.login = login;
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
        return login.during(token -> service.ask(token, Scanner::scan))
                .chain(inside -> inside.isClean()
                        ? service.ask(Scanner::scan).map(outside -> judge(inside, outside))
                        : Uni.createFrom().item(judge(inside, inside)));
    }

    static Sighting judge(ScanReport inside, ScanReport outside) {
        int findings = Math.max(inside.findings().size(), outside.findings().size());
        if (findings > 0) {
            return new Sighting(false, findings + " findings; run the command scan to see them");
        }
        return Sighting.of(
                inside.statuses().getOrDefault(SUCCEEDED, 0) > 1,
                "0 findings; logged in, answered " + inside.answers() + "; as nobody, " + outside.answers(),
                "the scan did not get behind the login: answered " + inside.answers());
    }
}
