package dev.bulwark.auth.passkeys;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.bulwark.auth.mfa.PasskeyAssertion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** @param name by which its user will know it again */
record RegisterRequest(
        @NotNull
        @Pattern(
                regexp = "(?=.*\\S)[^\\p{Cc}\\p{Cs}]{1,60}",
                message = "must be 1 to 60 characters, not only spaces, without control characters")
        String name,

        @NotNull @Valid Credential credential) {

    /**
     * What a browser answers to {@code navigator.credentials.create()}: {@code RegistrationResponseJSON}, whose names it
     * keeps. What is not needed is not read.
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Credential(
            @NotNull @Pattern(regexp = PasskeyAssertion.CREDENTIAL_ID)
            String id,

            @NotNull @Valid Response response) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Response(
            @JsonProperty("clientDataJSON") @NotNull @Pattern(regexp = PasskeyAssertion.CLIENT_DATA)
            String clientDataJson,

            @JsonProperty("attestationObject") @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{64,8192}")
            String attestationObject,

            @Size(max = 8) List<@NotNull @Pattern(regexp = "[a-z-]{1,20}") String> transports) {}

    String transports() {
        return credential.response.transports == null ? "" : String.join(" ", credential.response.transports);
    }
}
