package dev.bulwark.platform.web;

import dev.bulwark.platform.probe.OwnService;
import dev.bulwark.platform.probe.Target;
import dev.bulwark.platform.signal.Control;
import dev.bulwark.platform.signal.ControlProbe;
import dev.bulwark.platform.signal.Sighting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Asks for what needs a permission, as nobody: a sensitive read and a command that moves money. */
@ApplicationScoped
class AccessProbe implements ControlProbe {

    static final String READ = "/api/audit/events";
    private static final String COMMAND = "/api/accounts/transfer";
    private static final int UNAUTHENTICATED = 401;

    private final OwnService service;

    AccessProbe(OwnService service) {
        this.service = service;
    }

    @Override
    public Control control() {
        return Control.ROLE_BASED_ACCESS;
    }

    @Override
    public String name() {
        return "nobody_is_refused";
    }

    @Override
    public Uni<Sighting> look() {
        return service.ask(AccessProbe::ask);
    }

    static Sighting ask(Target target) throws IOException {
        List<String> open = new ArrayList<>();
        requireRefused(target.get(READ).status(), READ, open);
        requireRefused(target.post(COMMAND, "{}").status(), COMMAND, open);
        return Sighting.of(
                open.isEmpty(),
                "a read and a command were refused to nobody",
                "not refused: " + String.join(", ", open));
    }

    private static void requireRefused(int status, String path, List<String> open) {
        if (status != UNAUTHENTICATED) {
            open.add(path + " answered " + status);
        }
    }
}
