package org.concilier.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.Secrets;

/** A program that may call: a partner system or a biometric verifier. */
@Entity
class Client {
    /** What the program is to us. */
    enum Kind {
        PARTNER,
        VERIFIER
    }

    @Id
    private String clientId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String secretHash;
    private String publicJwk;
    private String scope;
    private boolean enabled;
    private Instant createdAt;

    protected Client() {}

    Client(String clientId, Kind kind, String secret, String publicJwk, Set<String> scopes, Instant now) {
        this.clientId = clientId;
        this.kind = kind;
        this.secretHash = secret == null ? null : Secrets.sha256(secret);
        this.publicJwk = publicJwk;
        this.scope = String.join(" ", new java.util.TreeSet<>(scopes));
        this.enabled = true;
        this.createdAt = now;
    }

    boolean isEnabled() {
        return enabled;
    }

    /** Secrets are 256 random bits, so a plain digest keeps them. */
    boolean hasSecret(String secret) {
        return secretHash != null
                && MessageDigest.isEqual(
                        secretHash.getBytes(StandardCharsets.US_ASCII),
                        Secrets.sha256(secret).getBytes(StandardCharsets.US_ASCII));
    }

    Optional<String> publicJwk() {
        return Optional.ofNullable(publicJwk);
    }

    Set<String> scopes() {
        return Set.of(scope.split(" "));
    }

    ConcilierPrincipal principal(Set<String> granted) {
        return new ConcilierPrincipal(clientId, ConcilierPrincipal.Kind.CLIENT, (UUID) null, granted, "en");
    }
}
