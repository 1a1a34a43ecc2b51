package org.concilier.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.Secrets;
import org.concilier.shared.assurance.Authentication;

/** A program that may call: a partner system or a biometric verifier. */
@Entity
class Client {
    /** How long the secret before last still opens, so that a program can change over. */
    static final Duration OLD_SECRET = Duration.ofHours(24);

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
    private String oldSecretHash;
    private Instant oldSecretUntil;
    private String scope;
    private boolean enabled;
    private boolean boundTokensOnly;

    /** Tokens of this second and before are over; null while none was ever called back. */
    private Instant notBefore;

    private Instant createdAt;

    @Version
    private long version;

    protected Client() {}

    Client(String clientId, Kind kind, String secret, Set<String> scopes, Instant now) {
        this.clientId = clientId;
        this.kind = kind;
        this.secretHash = secret == null ? null : Secrets.sha256(secret);
        this.enabled = true;
        this.createdAt = now;
        allow(scopes);
    }

    void allow(Set<String> scopes) {
        scope = String.join(" ", new TreeSet<>(scopes));
    }

    void enable(boolean yes) {
        enabled = yes;
    }

    /** Whether tokens are given only with a proof of possession (RFC 9449 section 5.2). */
    void bindTokens(boolean only) {
        boundTokensOnly = only;
    }

    /** A new secret opens from now on; the last one too, for a day. */
    String renewSecret(Instant now) {
        oldSecretHash = secretHash;
        oldSecretUntil = now.plus(OLD_SECRET);
        var fresh = Secrets.token();
        secretHash = Secrets.sha256(fresh);
        return fresh;
    }

    /** No secret opens any more, old or new. */
    void dropSecret() {
        secretHash = null;
        oldSecretHash = null;
    }

    /** Every token so far is over. Tokens count in whole seconds, so the next ones are told apart by a second of their own. */
    void endTokens(Instant now) {
        notBefore = givenAt(now).truncatedTo(ChronoUnit.SECONDS);
    }

    /** When a token is said to be given: now, or just after those that were called back. */
    Instant givenAt(Instant now) {
        return notBefore != null && !now.isAfter(notBefore.plusSeconds(1)) ? notBefore.plusSeconds(1) : now;
    }

    boolean stillTakes(Instant tokenGivenAt) {
        return notBefore == null || tokenGivenAt.isAfter(notBefore);
    }

    boolean isEnabled() {
        return enabled;
    }

    boolean takesBoundTokensOnly() {
        return boundTokensOnly;
    }

    boolean hasASecret() {
        return secretHash != null;
    }

    boolean hasSecret(String secret, Instant now) {
        return isDigestOf(secret, secretHash)
                || oldSecretHash != null && now.isBefore(oldSecretUntil) && isDigestOf(secret, oldSecretHash);
    }

    /** Secrets are 256 random bits, so a plain digest keeps them. */
    private static boolean isDigestOf(String secret, String hash) {
        return hash != null
                && MessageDigest.isEqual(
                        hash.getBytes(StandardCharsets.US_ASCII),
                        Secrets.sha256(secret).getBytes(StandardCharsets.US_ASCII));
    }

    Set<String> scopes() {
        return Set.of(scope.split(" "));
    }

    ConcilierPrincipal principal(Set<String> granted, Authentication proved) {
        return new ConcilierPrincipal(clientId, ConcilierPrincipal.Kind.CLIENT, (UUID) null, granted, "en", proved);
    }

    String clientId() {
        return clientId;
    }

    Kind kind() {
        return kind;
    }

    Instant notBefore() {
        return notBefore;
    }

    Instant createdAt() {
        return createdAt;
    }

    long version() {
        return version;
    }
}
