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

    /** Who it was behind the party's name: kept for finding what a stolen account saw, not shown to the customer. */
    private String account;

    private String why;
    private String categories;
    private String basis;

    @Column(length = 20_000)
    private String consents;

    private boolean allowed;

    @Column(name = "leaf_hash")
    private String leafHash;

    protected AccessEntry() {}

    AccessEntry(Instant lookedAt, Party party, Look look, String leafHash) {
        this.id = UUID.randomUUID();
        this.customerId = look.customerId();
        this.lookedAt = lookedAt;
        this.party = party.name();
        this.role = party.role();
        this.account = party.account();
        this.why = look.why();
        this.categories = String.join(",", look.categories());
        this.basis = look.basis().words();
        this.consents = look.basis().column();
        this.allowed = look.allowed();
        this.leafHash = leafHash;
    }

    Access view() {
        var all = categories.isEmpty() ? List.<String>of() : List.of(categories.split(","));
        var restedOn = Basis.of(basis, consents).consents();
        return new Access(id, lookedAt, party, role, why, all, basis, restedOn, allowed, leafHash);
    }
}
