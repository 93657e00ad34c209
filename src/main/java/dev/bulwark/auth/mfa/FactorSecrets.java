package dev.bulwark.auth.mfa;

import dev.bulwark.encryption.SealedSecrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The secrets of second factors. */
@ApplicationScoped
class FactorSecrets implements SealedSecrets {

    @Override
    public List<SealedColumn> columns() {
        return List.of(new SealedColumn("mfa_factor", "user_id", "sealed_secret", SecondFactors.SEAL_PURPOSE));
    }
}
