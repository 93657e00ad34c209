package dev.bulwark.auth.passkeys;

import static dev.bulwark.auth.passkeys.Device.PRESENT;
import static dev.bulwark.auth.passkeys.Device.VERIFIED;
import static dev.bulwark.auth.passkeys.Device.sha256;
import static dev.bulwark.auth.passkeys.PasskeyOptions.base64;

import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.authenticator.EdDSACOSEKey;
import com.webauthn4j.data.attestation.authenticator.RSACOSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.extension.authenticator.RegistrationExtensionAuthenticatorOutput;
import dev.bulwark.auth.passkeys.Device.Claim;
import dev.bulwark.support.Bank.Person;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.HashMap;
import java.util.Map;

/** A device without a browser: keys of any kind, and registrations that no browser would make. */
final class HandMade {

    private static final int ATTESTED = 0x40;

    private final KeyPair keys;
    private final COSEKey publicKey;
    private final String signature;
    private final byte[] id = new byte[32];

    private int flags = PRESENT | VERIFIED;
    private String origin = Device.ORIGIN;
    private String userHandle;

    private HandMade(KeyPair keys, COSEKey publicKey, String signature) {
        this.keys = keys;
        this.publicKey = publicKey;
        this.signature = signature;
        new SecureRandom().nextBytes(id);
    }

    static HandMade ec() {
        KeyPair keys = make("EC", new ECGenParameterSpec("secp256r1"));
        return new HandMade(
                keys,
                EC2COSEKey.create((ECPublicKey) keys.getPublic(), COSEAlgorithmIdentifier.ES256),
                "SHA256withECDSA");
    }

    static HandMade ed25519() {
        KeyPair keys = make("Ed25519", null);
        return new HandMade(
                keys, EdDSACOSEKey.create((EdECPublicKey) keys.getPublic(), COSEAlgorithmIdentifier.EdDSA), "Ed25519");
    }

    static HandMade rsa(int bits) {
        KeyPair keys = make("RSA", new RSAKeyGenParameterSpec(bits, RSAKeyGenParameterSpec.F4));
        return new HandMade(
                keys,
                RSACOSEKey.create((RSAPublicKey) keys.getPublic(), COSEAlgorithmIdentifier.RS256),
                "SHA256withRSA");
    }

    private static KeyPair make(String algorithm, AlgorithmParameterSpec kind) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (kind != null) {
                generator.initialize(kind);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    HandMade withoutVerification() {
        flags = PRESENT;
        return this;
    }

    HandMade from(String otherOrigin) {
        origin = otherOrigin;
        return this;
    }

    Response register(Person person) {
        Response options = person.post("/api/auth/passkeys/register-options", Map.of());
        userHandle = options.path("user.id");
        String clientData = Claim.of(options.path("challenge"))
                .type("webauthn.create")
                .origin(origin)
                .clientData();
        return Device.register(
                person,
                Map.of(
                        "id", base64(id),
                        "response",
                                Map.of(
                                        "clientDataJSON", base64(clientData.getBytes(StandardCharsets.UTF_8)),
                                        "attestationObject", base64(attestation()))));
    }

    private byte[] attestation() {
        AuthenticatorData<RegistrationExtensionAuthenticatorOutput> data = new AuthenticatorData<>(
                hash("bank.test"),
                (byte) (flags | ATTESTED),
                0,
                new AttestedCredentialData(AAGUID.ZERO, id, publicKey));
        return new AttestationObjectConverter(new ObjectConverter())
                .convertToBytes(new AttestationObject(data, new NoneAttestationStatement()));
    }

    /** For a login. */
    Map<String, Object> sign(String challenge) {
        Claim claim = Claim.of(challenge);
        try {
            Signature signing = Signature.getInstance(signature);
            signing.initSign(keys.getPrivate());
            signing.update(claim.deviceData());
            signing.update(hash(claim.clientData()));
            Map<String, Object> response = new HashMap<>();
            response.put("clientDataJSON", base64(claim.clientData().getBytes(StandardCharsets.UTF_8)));
            response.put("authenticatorData", base64(claim.deviceData()));
            response.put("signature", base64(signing.sign()));
            response.put("userHandle", userHandle);
            return Map.of("id", base64(id), "response", response);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static byte[] hash(String text) {
        try {
            return sha256(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
