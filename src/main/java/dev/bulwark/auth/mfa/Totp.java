package dev.bulwark.auth.mfa;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time passwords by time (RFC 6238) with the parameters that every authenticator app knows: HMAC-SHA-1, 30 seconds,
 * six digits. SHA-1's collisions do not matter to HMAC.
 */
final class Totp {

    static final int SECRET_BYTES = 20; // RFC 4226, section 4: at least 16, better the size of the hash
    static final int PERIOD_SECONDS = 30;
    static final int DIGITS = 6;
    static final String PATTERN = "[0-9]{" + DIGITS + "}";
    private static final int MODULUS = 1_000_000;

    /** RFC 6238, section 5.2: clocks differ, and people type slowly. */
    private static final int STEPS_TOLERATED = 1;

    private Totp() {}

    static long stepAt(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), PERIOD_SECONDS);
    }

    /** RFC 4226, section 5.3. */
    static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int truncated = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%0" + DIGITS + "d", truncated % MODULUS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible); // every JDK has HmacSHA1
        }
    }

    /** Whether it is the code of a step around now, used or not. */
    static boolean isRight(byte[] secret, Instant now, String code) {
        return acceptedStep(secret, now, Long.MIN_VALUE, code).isPresent();
    }

    /** The step of this code, if it is one around now and after the last accepted one. Every step is looked at. */
    static OptionalLong acceptedStep(byte[] secret, Instant now, long lastStep, String code) {
        byte[] given = code.getBytes(StandardCharsets.UTF_8);
        long current = stepAt(now);
        OptionalLong accepted = OptionalLong.empty();
        for (long step = current - STEPS_TOLERATED; step <= current + STEPS_TOLERATED; step++) {
            boolean equal = MessageDigest.isEqual(code(secret, step).getBytes(StandardCharsets.UTF_8), given);
            if (equal && step > lastStep) {
                accepted = OptionalLong.of(step);
            }
        }
        return accepted;
    }
}
