package dev.bulwark.messages;

import dev.bulwark.encryption.SealedSecrets;
import dev.bulwark.encryption.SecretBox;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Addresses on their way: sealed under the master key, each for its message alone. */
@ApplicationScoped
class MessageSecrets implements SealedSecrets {

    private static final String PURPOSE = "message.address";

    private final SecretBox box;

    MessageSecrets(SecretBox box) {
        this.box = box;
    }

    @Override
    public List<SealedColumn> columns() {
        return List.of(new SealedColumn("message", "id", "address_sealed", PURPOSE));
    }

    byte[] seal(UUID messageId, String address) {
        return box.seal(PURPOSE, messageId, address.getBytes(StandardCharsets.UTF_8));
    }

    String open(UUID messageId, byte[] sealed) {
        return new String(box.open(PURPOSE, messageId, sealed), StandardCharsets.UTF_8);
    }
}
