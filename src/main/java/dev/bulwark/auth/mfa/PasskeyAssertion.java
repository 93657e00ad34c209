package dev.bulwark.auth.mfa;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * What a browser answers to {@code navigator.credentials.get()}: {@code AuthenticationResponseJSON} of WebAuthn Level 3,
 * whose names it keeps. Browsers add members as they learn; those that are not needed are not read.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PasskeyAssertion(
        @NotNull @Pattern(regexp = CREDENTIAL_ID) String id,
        @NotNull @Valid Response response) {

    /** Base64url of 16 to 1023 bytes. */
    public static final String CREDENTIAL_ID = "[A-Za-z0-9_-]{22,1364}";

    public static final String CLIENT_DATA = "[A-Za-z0-9_-]{16,4096}";

    /** @param userHandle null where the user was known before */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Response(
            @JsonProperty("clientDataJSON") @NotNull @Pattern(regexp = CLIENT_DATA)
            String clientDataJson,

            @JsonProperty("authenticatorData") @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{50,2048}")
            String authenticatorData,

            @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{16,1400}")
            String signature,

            @JsonProperty("userHandle") @Pattern(regexp = "[A-Za-z0-9_-]{0,88}")
            String userHandle) {}
}
