package dev.bulwark.auth.passkeys;

import static dev.bulwark.auth.passkeys.PasskeyOptions.base64;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.PublicKeyCredentialCreationOptions;
import com.webauthn4j.data.PublicKeyCredentialRequestOptions;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.test.authenticator.webauthn.NoneAttestationAuthenticator;
import com.webauthn4j.test.authenticator.webauthn.PublicKeyCredentialSource;
import com.webauthn4j.test.authenticator.webauthn.WebAuthnAuthenticatorAdaptor;
import com.webauthn4j.test.client.ClientPlatform;
import dev.bulwark.support.Bank.Person;
import io.restassured.response.Response;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * Somebody's laptop: webauthn4j's browser and authenticator, and, for what no browser would do, signatures made by hand
 * with the same key.
 */
public final class Device {

    static final String ORIGIN = "https://app.bank.test";
    static final int PRESENT = 0x01;
    static final int VERIFIED = 0x04;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectConverter converter = new ObjectConverter();
    private final NoneAttestationAuthenticator authenticator = new NoneAttestationAuthenticator();
    private final ClientPlatform browser =
            new ClientPlatform(new Origin(ORIGIN), new WebAuthnAuthenticatorAdaptor(authenticator));

    private String credentialId;
    private String passkeyId;

    /** What the device signs: right in everything but what a test changes. */
    record Claim(String type, String challenge, String origin, String rpId, int flags, long count, boolean framed) {

        static Claim of(String challenge) {
            return new Claim("webauthn.get", challenge, ORIGIN, "bank.test", PRESENT | VERIFIED, 1000, false);
        }

        Claim type(String other) {
            return new Claim(other, challenge, origin, rpId, flags, count, framed);
        }

        Claim origin(String other) {
            return new Claim(type, challenge, other, rpId, flags, count, framed);
        }

        Claim rpId(String other) {
            return new Claim(type, challenge, origin, other, flags, count, framed);
        }

        Claim flags(int other) {
            return new Claim(type, challenge, origin, rpId, other, count, framed);
        }

        Claim count(long other) {
            return new Claim(type, challenge, origin, rpId, flags, other, framed);
        }

        Claim inFrame() {
            return new Claim(type, challenge, origin, rpId, flags, count, true);
        }

        String clientData() {
            return "{\"type\":\"" + type + "\",\"challenge\":\"" + challenge + "\",\"origin\":\"" + origin
                    + "\",\"crossOrigin\":" + framed + "}";
        }

        byte[] deviceData() throws GeneralSecurityException {
            return ByteBuffer.allocate(37)
                    .put(sha256(rpId.getBytes(StandardCharsets.UTF_8)))
                    .put((byte) flags)
                    .putInt((int) count)
                    .array();
        }
    }

    /** The person's, registered. */
    public static Device of(Person person) {
        Device device = new Device();
        device.register(person).then().statusCode(200);
        return device;
    }

    Response register(Person person) {
        Map<String, Object> made = create(person.post("/api/auth/passkeys/register-options", Map.of()));
        Response registered = register(person, made);
        passkeyId = registered.path("passkey_id");
        return registered;
    }

    static Response register(Person person, Map<String, Object> credential) {
        return person.post("/api/auth/passkeys/register", Map.of("name", "Laptop", "credential", credential));
    }

    /** {@code navigator.credentials.create(...)}, and {@code toJSON()} of what comes of it. */
    Map<String, Object> create(Response options) {
        options.then().statusCode(200);
        var created = browser.create(
                converter.getJsonMapper().readValue(options.asString(), PublicKeyCredentialCreationOptions.class));
        credentialId = created.getId();
        return read(converter.getJsonMapper().writeValueAsString(created));
    }

    /** {@code navigator.credentials.get(...)}, and {@code toJSON()} of what comes of it. */
    public Map<String, Object> get(Response options) {
        options.then().statusCode(200);
        return read(converter
                .getJsonMapper()
                .writeValueAsString(browser.get(converter
                        .getJsonMapper()
                        .readValue(options.asString(), PublicKeyCredentialRequestOptions.class))));
    }

    private static Map<String, Object> read(String json) {
        try {
            return JSON.readValue(
                    json, JSON.getTypeFactory().constructMapType(HashMap.class, String.class, Object.class));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Map<String, Object> sign(Claim claim) {
        try {
            PublicKeyCredentialSource key = source();
            byte[] clientData = claim.clientData().getBytes(StandardCharsets.UTF_8);
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivateKey().getPrivateKey());
            signature.update(claim.deviceData());
            signature.update(sha256(clientData));
            return credential(clientData, claim.deviceData(), signature.sign(), base64(key.getUserHandle()));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Map<String, Object> credential(byte[] clientData, byte[] deviceData, byte[] signature, String userHandle) {
        Map<String, Object> response = new HashMap<>();
        response.put("clientDataJSON", base64(clientData));
        response.put("authenticatorData", base64(deviceData));
        response.put("signature", base64(signature));
        response.put("userHandle", userHandle);
        return new HashMap<>(Map.of("id", credentialId, "rawId", credentialId, "response", response));
    }

    private PublicKeyCredentialSource source() {
        return authenticator.lookup(Base64.getUrlDecoder().decode(credentialId));
    }

    String userHandle() {
        return base64(source().getUserHandle());
    }

    String credentialId() {
        return credentialId;
    }

    String passkeyId() {
        return passkeyId;
    }

    static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }
}
