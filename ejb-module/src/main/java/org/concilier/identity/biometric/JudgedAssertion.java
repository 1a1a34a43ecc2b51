package org.concilier.identity.biometric;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The audit of one assertion: what it came to, exactly. Of the assertion itself only what we knew before it came. */
@Entity
@Table(name = "judged_assertion")
class JudgedAssertion {
    @Id
    private UUID id;

    @Column(name = "judged_at")
    private Instant judgedAt;

    @Column(name = "customer_id")
    private UUID customerId;

    @Column(name = "verifier_id")
    private UUID verifierId;

    private String kid;

    @Enumerated(EnumType.STRING)
    private Modality modality;

    private String purpose;
    private String interaction;
    private String presenter;
    private String reason;

    protected JudgedAssertion() {}

    JudgedAssertion(Hearing heard, Cause cause, Instant now) {
        this.id = UUID.randomUUID();
        this.judgedAt = now;
        this.presenter = heard.presenter();
        this.reason = cause.code();
        heard.verifier().ifPresent(v -> verifierId = v.id());
        heard.kid().ifPresent(known -> kid = known);
        heard.challenge().ifPresent(c -> {
            modality = c.modality();
            purpose = c.purpose();
            interaction = c.interaction().orElse(null);
            customerId = c.customerId().orElse(null);
        });
        heard.customer().ifPresent(found -> customerId = found);
    }

    JudgedView view() {
        return new JudgedView(
                id,
                judgedAt,
                verifierId,
                kid,
                modality == null ? null : modality.amr(),
                purpose,
                interaction,
                presenter,
                reason);
    }
}
