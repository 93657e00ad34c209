package dev.bulwark.webhooks;

import dev.bulwark.encryption.SealedSecrets;
import dev.bulwark.encryption.SecretBox;
import dev.bulwark.platform.outbound.Signature;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Secrets that receivers know us by: made at random, told once, sealed under the master key. */
@ApplicationScoped
class WebhookSecrets implements SealedSecrets {

    private static final String PURPOSE = "webhook";
    private static final String FORMER_PURPOSE = "webhook_former";
    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final SecretBox box;

    WebhookSecrets(SecretBox box) {
        this.box = box;
    }

    @Override
    public List<SealedColumn> columns() {
        return List.of(
                new SealedColumn("webhook", "id", "secret_sealed", PURPOSE),
                new SealedColumn("webhook", "id", "former_sealed", FORMER_PURPOSE));
    }

    /** As it is told. */
    String create() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    byte[] seal(UUID webhookId, String secret) {
        return box.seal(PURPOSE, webhookId, secret.getBytes(StandardCharsets.US_ASCII));
    }

    /** The present one becomes the former one. */
    byte[] sealAsFormer(UUID webhookId, byte[] sealed) {
        return box.seal(FORMER_PURPOSE, webhookId, box.open(PURPOSE, webhookId, sealed));
    }

    /**
     * {@link Signature} with each live secret.
     *
     * @param formerSealed null for none
     */
    String sign(UUID webhookId, byte[] sealed, byte[] formerSealed, long epochSeconds, String body) {
        List<byte[]> secrets = formerSealed == null
                ? List.of(box.open(PURPOSE, webhookId, sealed))
                : List.of(box.open(PURPOSE, webhookId, sealed), box.open(FORMER_PURPOSE, webhookId, formerSealed));
        return Signature.of(secrets, epochSeconds, body);
    }
}
