package dev.bulwark.posture;

import dev.bulwark.platform.signal.Control;
import dev.bulwark.platform.signal.ControlProbe;
import dev.bulwark.platform.signal.Sighting;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;

/** Looks at when this build was made: one that nobody has made anew for long holds what was mended since. */
@ApplicationScoped
class UpdatesProbe implements ControlProbe {

    private static final String BUILD = "META-INF/bulwark-build.properties";

    private final PostureConfig config;
    private final Vertx vertx;
    private final Clock clock;

    UpdatesProbe(PostureConfig config, Vertx vertx, Clock clock) {
        this.config = config;
        this.vertx = vertx;
        this.clock = clock;
    }

    @Override
    public Control control() {
        return Control.SECURITY_UPDATES;
    }

    @Override
    public String name() {
        return "build_is_young";
    }

    @Override
    public Uni<Sighting> look() {
        return vertx.executeBlocking(() -> judge(build(), clock.instant(), config.buildAgeMax()), false);
    }

    static Sighting judge(Properties build, Instant now, Duration ageMax) {
        Instant builtAt = Instant.parse(build.getProperty("built_at"));
        long days = Duration.between(builtAt, now).toDays();
        String age = build.getProperty("version") + " was built " + days + " days ago";
        return new Sighting(!builtAt.plus(ageMax).isBefore(now), age + ", and may be " + ageMax.toDays() + " days old");
    }

    private static Properties build() throws IOException {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(BUILD)) {
            Properties build = new Properties();
            build.load(file);
            return build;
        }
    }
}
