package dev.bulwark.auth;

import dev.bulwark.auth.mfa.MfaConfig;
import dev.bulwark.platform.problem.CommonProblem;
import dev.bulwark.platform.web.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** How old a proof may be. Apart from the filter, which the framework makes before there is a configuration. */
@ApplicationScoped
public class FreshProof {

    private final MfaConfig config;
    private final Clock clock;

    FreshProof(MfaConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Fails with STEP_UP_REQUIRED. */
    public void require(Caller caller) {
        if (!caller.provedAt().isAfter(clock.instant().minus(config.proofLifetime()))) {
            throw CommonProblem.STEP_UP_REQUIRED.problem();
        }
    }
}
