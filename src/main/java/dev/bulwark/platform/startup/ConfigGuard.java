package dev.bulwark.platform.startup;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Refuses to start in a state that would be unsafe, before anything connects or listens. */
@ApplicationScoped
class ConfigGuard {

    private final GuardedConfig guarded;
    private final Config config;
    private final List<StartRule> featureRules;

    ConfigGuard(GuardedConfig guarded, Config config, @All List<StartRule> featureRules) {
        this.guarded = guarded;
        this.config = config;
        this.featureRules = featureRules;
    }

    void check(@Observes @Priority(100) StartupEvent starting) {
        List<String> problems = problems(ConfigUtils.getProfiles());
        if (!problems.isEmpty()) {
            throw new StartRefused(String.join("\n  - ", "fix this first:", String.join("\n  - ", problems)));
        }
    }

    List<String> problems(List<String> profiles) {
        List<String> problems = new ArrayList<>();
        if (Profiles.areProduction(profiles)) {
            problems.addAll(ProductionRules.problems(guarded));
        }
        if (Profiles.areLocal(profiles)) {
            problems.addAll(LocalRules.problems(host("quarkus.http.host"), host("quarkus.management.host")));
        }
        featureRules.forEach(rule -> problems.addAll(rule.problems()));
        return problems;
    }

    private String host(String property) {
        Optional<String> host = config.getOptionalValue(property, String.class);
        return host.orElse("0.0.0.0");
    }
}
