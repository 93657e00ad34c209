package dev.bulwark.customers;

import dev.bulwark.platform.privacy.ForSearch;
import dev.bulwark.platform.privacy.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;

/** Recognizes an ssn that is sealed: 32 bytes, the same for the same number for as long as the search key lives. */
@ApplicationScoped
class SsnHash {

    /** The search key hashes other things too; none of them may look like an ssn. */
    private static final String PURPOSE = "customer.ssn\n";

    private final KeyedHash hash;

    SsnHash(@ForSearch KeyedHash hash) {
        this.hash = hash;
    }

    /** @param ssn {@code 123-45-6789} */
    byte[] of(String ssn) {
        return hash.of((PURPOSE + ssn).getBytes(StandardCharsets.UTF_8));
    }
}
