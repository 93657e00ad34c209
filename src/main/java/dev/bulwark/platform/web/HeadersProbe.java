package dev.bulwark.platform.web;

import dev.bulwark.platform.probe.OwnService;
import dev.bulwark.platform.probe.Target.Answer;
import dev.bulwark.platform.signal.Control;
import dev.bulwark.platform.signal.ControlProbe;
import dev.bulwark.platform.signal.Sighting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Looks for the specification's headers on an answer that was refused: the ones that are forgotten first. */
@ApplicationScoped
class HeadersProbe implements ControlProbe {

    /** A header, and what its value must hold. */
    private static final Map<String, String> EXPECTED = Map.of(
            "Content-Security-Policy", "frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "X-XSS-Protection", "1; mode=block",
            "Referrer-Policy", "strict-origin-when-cross-origin",
            "Permissions-Policy", "geolocation=(), microphone=(), camera=()",
            "Strict-Transport-Security", "max-age=31536000",
            "Cache-Control", "no-store");

    private final OwnService service;

    HeadersProbe(OwnService service) {
        this.service = service;
    }

    @Override
    public Control control() {
        return Control.SECURITY_HEADERS;
    }

    @Override
    public String name() {
        return "headers_of_a_refusal";
    }

    @Override
    public Uni<Sighting> look() {
        return service.ask(target -> target.get(AccessProbe.READ)).map(HeadersProbe::judge);
    }

    static Sighting judge(Answer answer) {
        List<String> missing = EXPECTED.entrySet().stream()
                .filter(header ->
                        !answer.headers().firstValue(header.getKey()).orElse("").contains(header.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return Sighting.of(
                missing.isEmpty(),
                "an answer carried all " + EXPECTED.size() + " headers",
                "missing or changed: " + String.join(", ", missing));
    }
}
