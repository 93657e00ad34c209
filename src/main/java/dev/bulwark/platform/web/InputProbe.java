package dev.bulwark.platform.web;

import dev.bulwark.platform.probe.OwnService;
import dev.bulwark.platform.probe.Target.Answer;
import dev.bulwark.platform.signal.Control;
import dev.bulwark.platform.signal.ControlProbe;
import dev.bulwark.platform.signal.Sighting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Sends a body with a member that there is none of and a field of the wrong kind, before anybody is logged in. */
@ApplicationScoped
class InputProbe implements ControlProbe {

    private static final String PATH = "/api/auth/login";
    private static final String MARK = "probe-mark-7305";
    private static final String BODY = "{\"username\":[\"" + MARK + "\"],\"no_such_member\":\"" + MARK + "\"}";
    private static final int BAD_REQUEST = 400;

    private final OwnService service;

    InputProbe(OwnService service) {
        this.service = service;
    }

    @Override
    public Control control() {
        return Control.INPUT_VALIDATION;
    }

    @Override
    public String name() {
        return "bad_body_is_refused";
    }

    @Override
    public Uni<Sighting> look() {
        return service.ask(target -> judge(target.post(PATH, BODY)));
    }

    static Sighting judge(Answer answer) {
        if (answer.text().contains(MARK)) {
            return new Sighting(false, "a refusal said again what was sent");
        }
        boolean named =
                answer.text().contains("no_such_member") && answer.text().contains("username");
        return Sighting.of(
                answer.status() == BAD_REQUEST && named,
                "a bad body was refused with 400, and each bad field named",
                "a bad body was answered " + answer.status() + (named ? "" : ", and not each bad field named"));
    }
}
