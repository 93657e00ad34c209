package dev.bulwark.auth.passkeys;

import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AbstractCOSEKey;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.authenticator.Curve;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.authenticator.EdDSACOSEKey;
import com.webauthn4j.data.attestation.authenticator.RSACOSEKey;
import com.webauthn4j.data.attestation.statement.AttestationCertificatePath;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.COSEKeyOperation;
import com.webauthn4j.data.attestation.statement.COSEKeyType;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.attestation.statement.PackedAttestationStatement;
import com.webauthn4j.data.client.ClientDataType;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.TokenBinding;
import com.webauthn4j.data.client.TokenBindingStatus;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionsAuthenticatorOutputs;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** What webauthn4j reads by reflection, from JSON and CBOR of the formats that are taken. */
@RegisterForReflection(
        targets = {
            AbstractCOSEKey.class,
            AttestationCertificatePath.class,
            AttestationObject.class,
            AuthenticationExtensionsAuthenticatorOutputs.class,
            ClientDataType.class,
            CollectedClientData.class,
            COSEAlgorithmIdentifier.class,
            COSEKey.class,
            COSEKeyOperation.class,
            COSEKeyType.class,
            Curve.class,
            EC2COSEKey.class,
            EdDSACOSEKey.class,
            NoneAttestationStatement.class,
            Origin.class,
            PackedAttestationStatement.class,
            RSACOSEKey.class,
            TokenBinding.class,
            TokenBindingStatus.class
        })
final class NativePasskeys {

    private NativePasskeys() {}
}
