package org.concilier.identity.passkey;

import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keys between the library's form and ours: everything binary is base64url without padding. */
final class KeyCodec {
    private final ObjectConverter converter;

    KeyCodec(ObjectConverter converter) {
        this.converter = converter;
    }

    /** What a verified registration says. */
    NewKey key(RegistrationData data, boolean hardware) {
        var authenticator = data.getAttestationObject().getAuthenticatorData();
        var credential = authenticator.getAttestedCredentialData();
        return new NewKey(
                text(credential.getCredentialId()),
                text(converter.getCborMapper().writeValueAsBytes(credential.getCOSEKey())),
                model(credential.getAaguid()),
                authenticator.getSignCount(),
                authenticator.isFlagBE(),
                authenticator.isFlagBS(),
                hardware,
                transports(data.getTransports()));
    }

    /** The record that section 7.2 compares with. */
    CredentialRecord record(Passkey known) {
        var key = converter.getCborMapper().readValue(bytes(known.publicKey()), COSEKey.class);
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                known.isBackupEligible(),
                known.isBackedUp(),
                known.signCount(),
                new AttestedCredentialData(new AAGUID(known.model()), bytes(known.credentialId()), key),
                null,
                null,
                null,
                null);
    }

    private static UUID model(AAGUID aaguid) {
        return Optional.ofNullable(aaguid.getValue()).orElse(new UUID(0, 0));
    }

    /** Hints of how to reach it, such as {@code hybrid internal}, for later questions. */
    private static String transports(Set<AuthenticatorTransport> all) {
        return Optional.ofNullable(all).orElse(Set.of()).stream()
                .map(AuthenticatorTransport::getValue)
                .filter(hint -> hint.matches("[a-z-]{1,20}"))
                .sorted()
                .limit(8)
                .collect(Collectors.joining(" "));
    }

    static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
