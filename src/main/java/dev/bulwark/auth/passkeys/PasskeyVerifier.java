package dev.bulwark.auth.passkeys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionsAuthenticatorOutputs;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.attestation.statement.none.NoneAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.packed.PackedAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.trustworthiness.certpath.NullCertPathTrustworthinessVerifier;
import com.webauthn4j.verifier.attestation.trustworthiness.self.DefaultSelfAttestationTrustworthinessVerifier;
import com.webauthn4j.verifier.exception.VerificationException;
import dev.bulwark.auth.mfa.PasskeyAssertion;
import dev.bulwark.auth.passkeys.PasskeyRepository.Passkey;
import dev.bulwark.auth.passkeys.RelyingParty.Site;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Checks what devices made and signed (WebAuthn, sections 7.1 and 7.2), with the user verified. Attestation is not asked
 * for, and what comes of it uninvited must at least be right.
 */
@ApplicationScoped
class PasskeyVerifier {

    /**
     * COSE names, the best first. RS256 is there for Windows Hello, whose TPMs know little else: see docs/deviations.md.
     */
    static final List<Integer> ALGORITHMS = List.of(-8, -7, -257); // Ed25519, ES256, RS256

    private static final Logger LOG = Logger.getLogger(PasskeyVerifier.class);
    private static final int RSA_BITS_MIN = 2048;
    private static final int EC_BITS = 256;

    private final Vertx vertx;
    private final ObjectMapper mapper;

    /** Made by the first who needs it, on a worker: it is large, and a bank may do without passkeys. */
    private volatile Engine engine;

    PasskeyVerifier(Vertx vertx, ObjectMapper mapper) {
        this.vertx = vertx;
        this.mapper = mapper;
    }

    /** @param credential attested credential data (section 6.5.2): AAGUID, credential id, COSE public key */
    record NewCredential(byte[] id, byte[] credential, boolean backupEligible, boolean backedUp, long signCount) {}

    /** What the device said while it signed. */
    record Signed(long signCount, boolean backedUp) {}

    private record Engine(WebAuthnManager manager, AttestedCredentialDataConverter credentials) {}

    /** Which challenge this claims to answer; cheap, and believed only when the signature has been checked. */
    Optional<String> challengeOf(String clientDataJson) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(clientDataJson), StandardCharsets.UTF_8);
            return Optional.of(mapper.readTree(text))
                    .map(json -> json.get("challenge"))
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::textValue);
        } catch (JsonProcessingException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Empty for what is not an answer to this challenge by a device that this site takes. */
    Uni<Optional<NewCredential>> register(Site site, String challenge, RegisterRequest.Credential credential) {
        return away(() -> {
            RegistrationData data = engine().manager()
                    .verify(
                            new RegistrationRequest(
                                    decode(credential.response().attestationObject()),
                                    decode(credential.response().clientDataJson())),
                            new RegistrationParameters(server(site, challenge), algorithms(), true, true));
            AuthenticatorData<?> device = data.getAttestationObject().getAuthenticatorData();
            byte[] id = device.getAttestedCredentialData().getCredentialId();
            boolean taken = !Boolean.TRUE.equals(data.getCollectedClientData().getCrossOrigin())
                    && Arrays.equals(id, decode(credential.id()))
                    && isStrong(device.getAttestedCredentialData().getCOSEKey().getPublicKey());
            return Optional.of(new NewCredential(
                            id,
                            engine().credentials().convert(device.getAttestedCredentialData()),
                            device.isFlagBE(),
                            device.isFlagBS(),
                            device.getSignCount()))
                    .filter(made -> taken);
        });
    }

    /** Empty unless this passkey signed this challenge for this site. The counter is for the caller to compare. */
    Uni<Optional<Signed>> verify(Site site, String challenge, Passkey passkey, PasskeyAssertion assertion) {
        return away(() -> {
            AuthenticationData data = engine().manager()
                    .verify(
                            new AuthenticationRequest(
                                    decode(assertion.id()),
                                    decode(assertion.response().authenticatorData()),
                                    decode(assertion.response().clientDataJson()),
                                    decode(assertion.response().signature())),
                            new AuthenticationParameters(server(site, challenge), stored(passkey), null, true, true));
            return Optional.of(data)
                    .filter(signed ->
                            !Boolean.TRUE.equals(signed.getCollectedClientData().getCrossOrigin()))
                    .map(AuthenticationData::getAuthenticatorData)
                    .map(device -> new Signed(device.getSignCount(), device.isFlagBS()));
        });
    }

    /** As of a device that never counted: only the row, when it is written, knows what was last counted. */
    private CredentialRecord stored(Passkey passkey) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                passkey.backupEligible(),
                passkey.backedUp(),
                0,
                engine().credentials().convert(passkey.credential()),
                new AuthenticationExtensionsAuthenticatorOutputs<>(),
                null,
                null,
                null);
    }

    private static ServerProperty server(Site site, String challenge) {
        return ServerProperty.builder()
                .rpId(site.rpId())
                .origins(site.origins().stream().map(Origin::new).collect(Collectors.toSet()))
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private static List<PublicKeyCredentialParameters> algorithms() {
        return ALGORITHMS.stream()
                .map(name -> new PublicKeyCredentialParameters(
                        PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(name)))
                .toList();
    }

    private static boolean isStrong(PublicKey key) {
        if (key instanceof RSAKey rsa) {
            return rsa.getModulus().bitLength() >= RSA_BITS_MIN;
        }
        return !(key instanceof ECKey ec)
                || ec.getParams().getCurve().getField().getFieldSize() == EC_BITS;
    }

    private static byte[] decode(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }

    /** Two at once may each make one; either serves. */
    private Engine engine() {
        Engine made = engine;
        if (made == null) {
            ObjectConverter converter = new ObjectConverter();
            made = new Engine(
                    new WebAuthnManager(
                            List.of(new NoneAttestationStatementVerifier(), new PackedAttestationStatementVerifier()),
                            new NullCertPathTrustworthinessVerifier(),
                            new DefaultSelfAttestationTrustworthinessVerifier(),
                            converter),
                    new AttestedCredentialDataConverter(converter));
            engine = made;
        }
        return made;
    }

    /** Whatever a stranger's bytes do to the parser is a no. */
    private <T> Uni<Optional<T>> away(Callable<Optional<T>> work) {
        return vertx.executeBlocking(
                () -> {
                    try {
                        return work.call();
                    } catch (VerificationException | DataConversionException refused) {
                        LOG.debug("passkey refused", refused);
                    } catch (RuntimeException unexpected) {
                        LOG.info("passkey refused", unexpected);
                    }
                    return Optional.<T>empty();
                },
                false);
    }
}
