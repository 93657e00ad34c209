package dev.bulwark.documents;

import dev.bulwark.platform.startup.Profiles;
import dev.bulwark.platform.startup.StartRule;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** What the operator has said about scanning. */
@Singleton
class ScannerChoice implements StartRule {

    private static final Logger LOG = Logger.getLogger(ScannerChoice.class);
    private static final Pattern CLAMD = Pattern.compile("clamd://([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+]):([0-9]{1,5})");
    private static final String NONE = "none";
    private static final int PORT_MAX = 65_535;

    /** A ClamAV daemon. */
    record Daemon(String host, int port) {}

    private final Optional<String> setting;
    private final boolean production;

    ScannerChoice(ScannerConfig config) {
        this.setting = config.documentScanner();
        this.production = Profiles.areProduction();
    }

    @Override
    public List<String> problems() {
        if (setting.isPresent() && !setting.get().equals(NONE) && daemon().isEmpty()) {
            return List.of("BULWARK_DOCUMENT_SCANNER must be clamd://host:port, or none to take documents unscanned");
        }
        if (production && setting.isEmpty()) {
            LOG.warn("no documents are taken: BULWARK_DOCUMENT_SCANNER is neither clamd://host:port nor none");
        }
        return List.of();
    }

    /** Fails with SCANNER_NOT_CHOSEN. */
    void requireMade() {
        if (production && setting.isEmpty()) {
            throw DocumentProblem.SCANNER_NOT_CHOSEN.problem();
        }
    }

    Optional<Daemon> daemon() {
        Matcher clamd = CLAMD.matcher(setting.orElse(NONE));
        if (!clamd.matches()) {
            return Optional.empty();
        }
        int port = Integer.parseInt(clamd.group(2));
        return Optional.of(new Daemon(clamd.group(1).replaceAll("[\\[\\]]", ""), port))
                .filter(daemon -> port > 0 && port <= PORT_MAX);
    }
}
