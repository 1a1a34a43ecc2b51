package org.concilier.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One look, or refused look, of someone at the data of a customer. Never changed. */
@Entity
@Immutable
@Table(name = "access_entry")
class AccessEntry {
    @Id
    private UUID id;

    @Column(name = "customer_id")
    private UUID customerId;

    @Column(name = "looked_at")
    private Instant lookedAt;

    private String party;

    @Column(name = "party_role")
    private String role;

    private String why;
    private String categories;
    private String basis;
    private boolean allowed;

    @Column(name = "leaf_hash")
    private String leafHash;

    protected AccessEntry() {}

    AccessEntry(UUID customerId, Instant lookedAt, Party party, Look look, String leafHash) {
        this.id = UUID.randomUUID();
        this.customerId = customerId;
        this.lookedAt = lookedAt;
        this.party = party.name();
        this.role = party.role();
        this.why = look.why();
        this.categories = String.join(",", look.categories());
        this.basis = look.basis();
        this.allowed = look.allowed();
        this.leafHash = leafHash;
    }

    Access view() {
        var all = categories.isEmpty() ? List.<String>of() : List.of(categories.split(","));
        return new Access(id, lookedAt, party, role, why, all, basis, allowed, leafHash);
    }
}
