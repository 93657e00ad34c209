package dev.bulwark.platform.outbound;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The header {@code Bulwark-Signature}, by which a receiver knows that a request is ours and of this minute. */
public final class Signature {

    public static final String HEADER = "Bulwark-Signature";

    private Signature() {}

    /**
     * HMAC-SHA256 with each secret over the time, a dot and the body, so that neither can be taken for another's or for another
     * time's.
     */
    public static String of(List<byte[]> secrets, long epochSeconds, String body) {
        return secrets.stream()
                .map(secret -> ",v1=" + hmac(secret, epochSeconds + "." + body))
                .collect(Collectors.joining("", "t=" + epochSeconds, ""));
    }

    private static String hmac(byte[] secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible); // every JDK has HMAC-SHA256
        }
    }
}
