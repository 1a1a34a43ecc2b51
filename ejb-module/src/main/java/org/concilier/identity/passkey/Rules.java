package org.concilier.identity.passkey;

import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import java.util.List;

/**
 * What is asked of every key.
 *
 * @param algorithms offered, the preferred one first
 * @param userVerified whether the authenticator must check who holds it: a passkey stands for two factors
 */
record Rules(List<COSEAlgorithmIdentifier> algorithms, boolean userVerified) {
    /** ES256, Ed25519 and RS256: what authenticators of today make. */
    static final Rules OURS = new Rules(
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256), true);

    List<PublicKeyCredentialParameters> parameters() {
        return algorithms.stream()
                .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
                .toList();
    }
}
