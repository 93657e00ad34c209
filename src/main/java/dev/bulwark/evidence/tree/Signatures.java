package dev.bulwark.evidence.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.HeaderParameterNames;
import org.jose4j.lang.JoseException;

/** ES256, and nothing else: a signature never chooses how it is checked. */
public final class Signatures {

    /** The member of a signed statement that is not signed itself. */
    public static final String SIGNATURE = "signature";

    private static final AlgorithmConstraints ES256_ONLY =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

    private Signatures() {}

    public static String sign(byte[] payload, String keyId, PrivateKey key) {
        return sign(null, payload, keyId, key);
    }

    /**
     * @param type of what is signed, in the header {@code typ}, so that nothing passes for something of another type; null
     *     for a checkpoint
     */
    public static String sign(String type, byte[] payload, String keyId, PrivateKey key) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            if (type != null) {
                signature.setHeader(HeaderParameterNames.TYPE, type);
            }
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
        return payload(null, compact, keys);
    }

    /** @param type as told to {@link #sign} */
    private static Optional<byte[]> payload(String type, String compact, Map<String, PublicJsonWebKey> keys) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(ES256_ONLY);
            signature.setCompactSerialization(compact);
            PublicJsonWebKey key = keys.get(String.valueOf(signature.getKeyIdHeaderValue()));
            if (key == null || !Objects.equals(signature.getHeader(HeaderParameterNames.TYPE), type)) {
                return Optional.empty();
            }
            signature.setKey(key.getPublicKey());
            return signature.verifySignature() ? Optional.of(signature.getPayloadBytes()) : Optional.empty();
        } catch (JoseException malformed) {
            return Optional.empty();
        }
    }

    /** Whether one of the keys signed all members but {@link #SIGNATURE}, which holds the signature, as this type. */
    public static boolean holds(String type, ObjectNode signed, Map<String, PublicJsonWebKey> keys) {
        ObjectNode statement = signed.deepCopy();
        JsonNode signature = statement.remove(SIGNATURE);
        return signature != null
                && payload(type, signature.asText(), keys)
                        .filter(payload -> Arrays.equals(payload, CanonicalJson.bytes(statement)))
                        .isPresent();
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
