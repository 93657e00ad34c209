package dev.bulwark.auth.passkeys;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.LowerCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.bulwark.auth.passkeys.PasskeyRepository.Passkey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** What browsers take, in the names of WebAuthn Level 3 (sections 5.4, 5.5 and 5.1.8). */
final class PasskeyOptions {

    static final String REQUIRED = "required";
    private static final String PUBLIC_KEY = "public-key";

    private PasskeyOptions() {}

    /** For {@code PublicKeyCredential.parseCreationOptionsFromJSON}. */
    @JsonNaming(LowerCamelCaseStrategy.class)
    record CreationOptions(
            Site rp,
            User user,
            String challenge,
            @JsonProperty("pubKeyCredParams") List<Algorithm> pubKeyCredParams,
            long timeout,
            @JsonProperty("excludeCredentials") List<Descriptor> excludeCredentials,

            @JsonProperty("authenticatorSelection") Selection authenticatorSelection,

            String attestation) {}

    /** For {@code PublicKeyCredential.parseRequestOptionsFromJSON}. Without credentials, the user chooses one. */
    @JsonNaming(LowerCamelCaseStrategy.class)
    record RequestOptions(
            String challenge,
            long timeout,
            @JsonProperty("rpId") String rpId,
            @JsonProperty("allowCredentials") List<Descriptor> allowCredentials,
            @JsonProperty("userVerification") String userVerification) {}

    record Site(String id, String name) {}

    /** @param id no name of the user: what a lost device tells */
    @JsonNaming(LowerCamelCaseStrategy.class)
    record User(
            String id,
            String name,
            @JsonProperty("displayName") String displayName) {}

    record Algorithm(String type, int alg) {

        static Algorithm of(int alg) {
            return new Algorithm(PUBLIC_KEY, alg);
        }
    }

    record Descriptor(String type, String id, List<String> transports) {

        static Descriptor of(Passkey passkey) {
            String transports = passkey.transports();
            return new Descriptor(
                    PUBLIC_KEY,
                    base64(passkey.credentialId()),
                    transports.isEmpty() ? List.of() : Arrays.asList(transports.split(" ")));
        }
    }

    /** The key must be kept where no name need be typed first, and open to nobody but its user. */
    @JsonNaming(LowerCamelCaseStrategy.class)
    record Selection(
            @JsonProperty("residentKey") String residentKey,
            @JsonProperty("requireResidentKey") boolean requireResidentKey,
            @JsonProperty("userVerification") String userVerification) {

        static final Selection STRICT = new Selection(REQUIRED, true, REQUIRED);
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
