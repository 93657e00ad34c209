package dev.bulwark.encryption;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The secrets of this package itself. */
@ApplicationScoped
class ServiceSecrets implements SealedSecrets {

    @Override
    public List<SealedColumn> columns() {
        return List.of(new SealedColumn("service_key", "id", "sealed", ServiceKeys.SEAL_PURPOSE));
    }
}
