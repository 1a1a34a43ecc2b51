package org.concilier.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a person was erased, under the number that means nobody any more. */
@Entity
@Immutable
@Table(name = "erasure")
class ErasureRecord {
    @Id
    @Column(name = "customer_id")
    private UUID id;

    @Column(name = "erased_at")
    private Instant erasedAt;

    private String why;

    @Column(name = "leaf_hash")
    private String leafHash;

    protected ErasureRecord() {}

    ErasureRecord(UUID customerId, Instant erasedAt, String why, String leafHash) {
        this.id = customerId;
        this.erasedAt = erasedAt;
        this.why = why;
        this.leafHash = leafHash;
    }
}
