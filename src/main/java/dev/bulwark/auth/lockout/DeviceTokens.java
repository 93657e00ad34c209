package dev.bulwark.auth.lockout;

import dev.bulwark.platform.privacy.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes and reads device tokens: version, device, user and time of issue, and their keyed hash (HMAC-SHA-256). A token
 * proves that its holder once logged in with every factor; it lets nobody in, it only lets him try.
 */
@ApplicationScoped
class DeviceTokens {

    private static final byte VERSION = 1;
    private static final int PAYLOAD_BYTES = 1 + 16 + 16 + 8;
    private static final int HASH_BYTES = 32;
    private static final byte[] LABEL = {'d', 'e', 'v', 'i', 'c', 'e', '-', 't', 'o', 'k', 'e', 'n', '\n'};

    private final KeyedHash hash;

    DeviceTokens(KeyedHash hash) {
        this.hash = hash;
    }

    /** What a token says; its signature is right, which is not yet to say that it counts. */
    record Device(UUID id, UUID userId, Instant issuedAt) {}

    /** @param device whose time of issue is cut to milliseconds */
    String sign(Device device) {
        byte[] payload = ByteBuffer.allocate(PAYLOAD_BYTES)
                .put(VERSION)
                .putLong(device.id().getMostSignificantBits())
                .putLong(device.id().getLeastSignificantBits())
                .putLong(device.userId().getMostSignificantBits())
                .putLong(device.userId().getLeastSignificantBits())
                .putLong(device.issuedAt().toEpochMilli())
                .array();
        byte[] token = ByteBuffer.allocate(PAYLOAD_BYTES + HASH_BYTES)
                .put(payload)
                .put(signature(payload))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** @param token null if there is none */
    Optional<Device> read(String token) {
        byte[] bytes = token == null ? new byte[0] : decode(token);
        if (bytes.length != PAYLOAD_BYTES + HASH_BYTES) {
            return Optional.empty();
        }
        byte[] payload = Arrays.copyOf(bytes, PAYLOAD_BYTES);
        byte[] presented = Arrays.copyOfRange(bytes, PAYLOAD_BYTES, bytes.length);
        if (payload[0] != VERSION || !MessageDigest.isEqual(signature(payload), presented)) {
            return Optional.empty();
        }
        ByteBuffer said = ByteBuffer.wrap(payload, 1, PAYLOAD_BYTES - 1);
        return Optional.of(new Device(
                new UUID(said.getLong(), said.getLong()),
                new UUID(said.getLong(), said.getLong()),
                Instant.ofEpochMilli(said.getLong())));
    }

    private static byte[] decode(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException noBase64) {
            return new byte[0];
        }
    }

    private byte[] signature(byte[] payload) {
        return hash.of(ByteBuffer.allocate(LABEL.length + payload.length)
                .put(LABEL)
                .put(payload)
                .array());
    }
}
