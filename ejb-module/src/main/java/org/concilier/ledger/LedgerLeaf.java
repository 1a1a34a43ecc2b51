package org.concilier.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.Immutable;

/** What is hashed into the tree. Tells what kind of thing happened and when, and commits to the rest. */
@Entity
@Table(name = "ledger_leaf")
@Immutable
class LedgerLeaf {
    /** Blocks of a hundred ids, so that many leaves go in with few round trips. */
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ledger_leaf_seq")
    @SequenceGenerator(name = "ledger_leaf_seq", sequenceName = "ledger_leaf_seq", allocationSize = 100)
    private Long id;

    @Enumerated(EnumType.STRING)
    private LeafKind kind;

    @Column(length = 400)
    private String body;

    private String hash;

    protected LedgerLeaf() {}

    LedgerLeaf(LeafKind kind, Instant at, Hash commitment) {
        this.kind = kind;
        this.body = CanonicalJson.of(Map.of("v", 1, "kind", kind, "at", at, "commitment", commitment.toString()));
        this.hash = Hash.ofLeaf(body.getBytes(StandardCharsets.UTF_8)).toString();
    }

    Long id() {
        return id;
    }

    LeafKind kind() {
        return kind;
    }

    String body() {
        return body;
    }

    String hash() {
        return hash;
    }
}
