package dev.bulwark.evidence.tree;

import java.security.PrivateKey;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** ES256, and nothing else: a signature never chooses how it is checked. */
public final class Signatures {

    private static final AlgorithmConstraints ES256_ONLY =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

    private Signatures() {}

    public static String sign(byte[] payload, String keyId, PrivateKey key) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            signature.setKeyIdHeaderValue(keyId);
            signature.setPayloadBytes(payload);
            signature.setKey(key);
            return signature.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible); // a key of ours
        }
    }

    /** Whether one of the keys, the one that it names, signed exactly this. */
    public static boolean holds(Checkpoint checkpoint, Map<String, PublicJsonWebKey> keys) {
        return payload(checkpoint.signature(), keys)
                .filter(signed -> Arrays.equals(signed, checkpoint.payload()))
                .isPresent();
    }

    /** What one of the keys, the one that it names, signed; empty for a signature that does not hold. */
    public static Optional<byte[]> payload(String compact, Map<String, PublicJsonWebKey> keys) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(ES256_ONLY);
            signature.setCompactSerialization(compact);
            PublicJsonWebKey key = keys.get(String.valueOf(signature.getKeyIdHeaderValue()));
            if (key == null) {
                return Optional.empty();
            }
            signature.setKey(key.getPublicKey());
            return signature.verifySignature() ? Optional.of(signature.getPayloadBytes()) : Optional.empty();
        } catch (JoseException malformed) {
            return Optional.empty();
        }
    }

    /** @param jwks a JWK set (RFC 7517), as {@code /.well-known/audit-keys.json} is. Fails with IllegalArgumentException. */
    public static Map<String, PublicJsonWebKey> keys(String jwks) {
        try {
            Map<String, PublicJsonWebKey> keys = new HashMap<>();
            for (var key : new JsonWebKeySet(jwks).getJsonWebKeys()) {
                if (key instanceof PublicJsonWebKey publicKey) {
                    keys.put(key.getKeyId(), publicKey);
                }
            }
            return keys;
        } catch (JoseException malformed) {
            throw new IllegalArgumentException("no set of public keys", malformed);
        }
    }
}
