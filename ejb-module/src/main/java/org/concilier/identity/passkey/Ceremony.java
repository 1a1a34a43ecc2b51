package org.concilier.identity.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.attestation.statement.androidkey.AndroidKeyAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.apple.AppleAnonymousAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.none.NoneAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.packed.PackedAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.tpm.TPMAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.statement.u2f.FIDOU2FAttestationStatementVerifier;
import com.webauthn4j.verifier.attestation.trustworthiness.certpath.NullCertPathTrustworthinessVerifier;
import com.webauthn4j.verifier.attestation.trustworthiness.self.DefaultSelfAttestationTrustworthinessVerifier;
import java.util.List;
import java.util.Set;
import org.concilier.identity.passkey.Refused.Reason;

/** Checks what authenticators answer (WebAuthn Level 3, sections 7.1 and 7.2). Knows no database. */
final class Ceremony {
    /** Characters of the longest answer; the certificates of an attestation take a tenth of it. */
    private static final int LONGEST = 64 * 1024;

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager library = new WebAuthnManager(
            List.of(
                    new NoneAttestationStatementVerifier(),
                    new PackedAttestationStatementVerifier(),
                    new TPMAttestationStatementVerifier(),
                    new AndroidKeyAttestationStatementVerifier(),
                    new AppleAnonymousAttestationStatementVerifier(),
                    new FIDOU2FAttestationStatementVerifier()),
            new NullCertPathTrustworthinessVerifier(), // who vouches for the maker is asked apart, by HardwareModels
            new DefaultSelfAttestationTrustworthinessVerifier(),
            converter);
    private final KeyCodec codec = new KeyCodec(converter);
    private final String host;
    private final Origin origin;
    private final Rules rules;

    /** @param origin exact, such as {@code https://concilier.example} */
    Ceremony(String host, String origin, Rules rules) {
        this.host = host;
        this.origin = new Origin(origin);
        this.rules = rules;
        library.getAuthenticationDataVerifier().setMaliciousCounterValueHandler(regress -> {
            // The database compares counters, so that of two nodes one notices.
        });
    }

    /** @param challenge as it was given out, base64url */
    RegistrationData registered(String answer, String challenge) throws Refused {
        try {
            var data = library.parseRegistrationResponseJSON(bounded(answer));
            refuseEmbedded(data.getCollectedClientData());
            library.verify(
                    data, new RegistrationParameters(expected(challenge), rules.parameters(), rules.userVerified()));
            KeyForms.check(data.getAttestationObject()
                    .getAuthenticatorData()
                    .getAttestedCredentialData()
                    .getCOSEKey());
            return data;
        } catch (RuntimeException | StackOverflowError thrown) {
            throw Refused.by(thrown);
        }
    }

    /** What an answer says of itself; nothing of it is believed yet. */
    AuthenticationData read(String answer) throws Refused {
        try {
            return library.parseAuthenticationResponseJSON(bounded(answer));
        } catch (RuntimeException | StackOverflowError thrown) {
            throw Refused.by(thrown);
        }
    }

    /** Believes an answer by this key over this challenge, or refuses it. Says nothing about the counter. */
    void prove(AuthenticationData data, String challenge, Passkey known) throws Refused {
        try {
            refuseEmbedded(data.getCollectedClientData());
            var id = List.of(KeyCodec.bytes(known.credentialId()));
            library.verify(
                    data,
                    new AuthenticationParameters(expected(challenge), codec.record(known), id, rules.userVerified()));
        } catch (RuntimeException | StackOverflowError thrown) {
            throw Refused.by(thrown);
        }
    }

    KeyCodec codec() {
        return codec;
    }

    private ServerProperty expected(String challenge) {
        return ServerProperty.builder()
                .origins(Set.of(origin))
                .rpId(host)
                .challenge(new DefaultChallenge(KeyCodec.bytes(challenge)))
                .build();
    }

    /** A page of somebody else around ours could lead a person to a touch they did not mean (sections 7.1 and 7.2). */
    private static void refuseEmbedded(CollectedClientData client) throws Refused {
        if (Boolean.TRUE.equals(client.getCrossOrigin()) || client.getTopOrigin() != null)
            throw new Refused(Reason.EMBEDDED);
    }

    private static String bounded(String answer) throws Refused {
        if (answer == null || answer.length() > LONGEST) throw new Refused(Reason.MALFORMED);
        return answer;
    }
}
