package org.concilier.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A presence as it is kept, while it lasts: one for each call or session. */
@Entity
@Table(name = "customer_present")
class PresenceRow {
    @Id
    private String interaction;

    private String holder;

    @Column(name = "customer_id")
    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private Presence.Means means;

    private Instant since;

    @Column(name = "present_until")
    private Instant until;

    protected PresenceRow() {}

    PresenceRow(String interaction) {
        this.interaction = Objects.requireNonNull(interaction);
    }

    /** Lets this holder work with this customer's data from now on; whoever held it before does not any more. */
    void become(String holder, Presence presence, Instant now) {
        this.holder = Objects.requireNonNull(holder);
        this.customerId = Objects.requireNonNull(presence.customerId());
        this.means = Objects.requireNonNull(presence.means());
        this.since = now;
        this.until = Objects.requireNonNull(presence.until());
    }

    Presence view() {
        return new Presence(interaction, customerId, means, until);
    }
}
