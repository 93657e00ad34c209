package dev.bulwark.auth.sessions;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret of 256 bits. The client has it as base64url; of ours, only its hash outlives the request. */
final class RefreshToken {

    private static final int SIZE_BYTES = 32;
    private static final int TEXT_LENGTH = 43;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;

    private RefreshToken(byte[] secret) {
        this.secret = secret;
    }

    static byte[] newNonce() {
        byte[] nonce = new byte[SIZE_BYTES];
        RANDOM.nextBytes(nonce);
        return nonce;
    }

    static RefreshToken random() {
        return new RefreshToken(newNonce());
    }

    /** Empty for a text that no token of ours has. */
    static Optional<RefreshToken> parse(String text) {
        if (text == null || text.length() != TEXT_LENGTH) {
            return Optional.empty();
        }
        try {
            RefreshToken token = new RefreshToken(Base64.getUrlDecoder().decode(text));
            return Optional.of(token).filter(read -> read.text().equals(text));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /** Plain SHA-256: nobody guesses 256 random bits, so there is nothing for a salt or a slow hash to protect. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible); // every JDK has SHA-256
        }
    }

    /** The one token that follows with this nonce. Whoever lacks either the token or the nonce cannot tell it from noise. */
    RefreshToken successor(byte[] nonce) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return new RefreshToken(mac.doFinal(nonce));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible); // every JDK has HmacSHA256
        }
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
