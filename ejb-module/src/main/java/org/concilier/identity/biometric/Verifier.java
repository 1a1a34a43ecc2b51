package org.concilier.identity.biometric;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A program that recognises people for us, and what is agreed with it. */
@Entity
class Verifier {
    /** How long keys that were fetched are used without asking again. */
    static final Duration FRESH = Duration.ofHours(1);

    /** How long the last good keys serve while the verifier's address does not answer. */
    static final Duration LAST_GOOD = Duration.ofHours(24);

    /** However many keys are not known, the address is asked once in this time. */
    static final Duration BETWEEN_FETCHES = Duration.ofMinutes(5);

    @Id
    private UUID id;

    @Column(updatable = false)
    private String issuer;

    private String name;

    @Column(name = "client_id")
    private String clientId;

    @Enumerated(EnumType.STRING)
    private Algorithm algorithm;

    private String modalities;
    private String places;

    @Column(name = "least_score")
    private BigDecimal leastScore;

    @Enumerated(EnumType.STRING)
    @Column(name = "max_acr")
    private VerifierDraft.Trust trust;

    @Column(name = "pinned_jwks")
    private String pinnedJwks;

    @Column(name = "jwks_url")
    private String jwksUrl;

    @Column(name = "cached_jwks", insertable = false, updatable = false)
    private String cachedJwks;

    @Column(name = "cached_at", insertable = false, updatable = false)
    private Instant cachedAt;

    private boolean active;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Version
    private long version;

    protected Verifier() {}

    Verifier(VerifierDraft draft, Instant now) {
        this.id = UUID.randomUUID();
        this.issuer = Objects.requireNonNull(draft.issuer());
        this.createdAt = now;
        become(draft);
    }

    /** Takes everything of a draft but the issuer, which is what it is known by. */
    void become(VerifierDraft draft) {
        name = draft.name();
        clientId = draft.clientId();
        algorithm = draft.algorithm();
        modalities = draft.modalities().stream().sorted().map(Modality::name).collect(Collectors.joining(","));
        places = String.join("\n", draft.places());
        leastScore = draft.leastScore();
        trust = draft.trust();
        pinnedJwks = draft.pinnedJwks();
        jwksUrl = draft.jwksUrl();
        active = draft.active();
    }

    VerifierDraft draft() {
        return new VerifierDraft(
                issuer,
                name,
                clientId,
                algorithm,
                modalities(),
                places(),
                leastScore,
                trust,
                pinnedJwks,
                jwksUrl,
                active);
    }

    /** The keys that are pinned, or that were fetched and are not too old to be believed. */
    Optional<String> keys(Instant now) {
        if (pinnedJwks != null) return Optional.of(pinnedJwks);
        return isOlder(now, LAST_GOOD) ? Optional.empty() : Optional.of(cachedJwks);
    }

    boolean wantsFetch(Instant now) {
        return jwksUrl != null && isOlder(now, FRESH);
    }

    private boolean isOlder(Instant now, Duration age) {
        return cachedAt == null || cachedAt.plus(age).isBefore(now);
    }

    Set<Modality> modalities() {
        return Arrays.stream(modalities.split(","))
                .map(Modality::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Modality.class)));
    }

    /** Where its sensors may be; empty for anywhere. */
    List<String> places() {
        return places.lines().toList();
    }

    UUID id() {
        return id;
    }

    String issuer() {
        return issuer;
    }

    boolean isClient(String client) {
        return client.equals(clientId);
    }

    Algorithm algorithm() {
        return algorithm;
    }

    BigDecimal leastScore() {
        return leastScore;
    }

    VerifierDraft.Trust trust() {
        return trust;
    }

    Optional<String> jwksUrl() {
        return Optional.ofNullable(jwksUrl);
    }

    boolean isActive() {
        return active;
    }

    Instant createdAt() {
        return createdAt;
    }

    long version() {
        return version;
    }
}
