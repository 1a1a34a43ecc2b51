package org.concilier.identity.passkey;

import com.webauthn4j.anchor.TrustAnchorRepository;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.statement.CertificateBaseAttestationStatement;
import com.webauthn4j.verifier.attestation.trustworthiness.certpath.DefaultCertPathTrustworthinessVerifier;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The makers and models of authenticators that the company trusts to keep keys in hardware; none unless it says so. */
@ApplicationScoped
class HardwareModels {
    @Inject
    @ConfigProperty(name = "concilier.passkey.attestation-roots")
    Optional<String> rootsFile;

    @Inject
    @ConfigProperty(name = "concilier.passkey.hardware-models")
    Optional<String> aaguids;

    @Inject
    Clock clock;

    private Set<TrustAnchor> roots;
    private Set<UUID> models;

    @PostConstruct
    void read() {
        roots = rootsFile.map(HardwareModels::anchors).orElse(Set.of());
        models = aaguids.stream()
                .flatMap(list -> Stream.of(list.split(",")))
                .map(String::strip)
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    /** Whether a trusted maker vouches that this key cannot be copied; what claims nothing gets nothing. */
    boolean vouchFor(RegistrationData data) {
        var attested = data.getAttestationObject();
        var authenticator = attested.getAuthenticatorData();
        var model = authenticator.getAttestedCredentialData().getAaguid();
        return !authenticator.isFlagBE()
                && models.contains(model.getValue())
                && attested.getAttestationStatement() instanceof CertificateBaseAttestationStatement statement
                && statement.getX5c() != null
                && isTrusted(model, statement);
    }

    private boolean isTrusted(AAGUID model, CertificateBaseAttestationStatement statement) {
        try {
            new DefaultCertPathTrustworthinessVerifier(new Anchors(roots)).verify(model, statement, clock.instant());
            return true;
        } catch (RuntimeException untrusted) {
            return false;
        }
    }

    private static Set<TrustAnchor> anchors(String file) {
        try (var pem = Files.newInputStream(Path.of(file))) {
            return CertificateFactory.getInstance("X.509").generateCertificates(pem).stream()
                    .map(root -> new TrustAnchor((X509Certificate) root, null))
                    .collect(Collectors.toSet());
        } catch (IOException | CertificateException e) {
            throw new IllegalStateException("concilier.passkey.attestation-roots is not a file of PEM certificates", e);
        }
    }

    /** The same roots for every model: which models count is asked before. */
    private record Anchors(Set<TrustAnchor> roots) implements TrustAnchorRepository {
        @Override
        public Set<TrustAnchor> find(AAGUID model) {
            return roots;
        }

        @Override
        public Set<TrustAnchor> find(byte[] keyIdentifier) {
            return roots;
        }
    }
}
