package org.concilier.shared;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** A request that was sent under a key: in flight until its answer is stored, in the transaction of its work. */
@Entity
@Table(name = "idempotency_key")
@IdClass(IdempotencyKey.Identity.class)
class IdempotencyKey {
    /** Keys are unique per client. */
    record Identity(String client, String idemKey) implements Serializable {}

    @Id
    private String client;

    @Id
    private String idemKey;

    private String fingerprint;
    private Instant claimedAt;
    private Integer status;
    private String location;
    private String etag;
    private String body;

    protected IdempotencyKey() {}

    boolean isInFlight() {
        return status == null;
    }

    boolean isFor(String sent) {
        return fingerprint.equals(sent);
    }

    boolean isClaimedBefore(Instant instant) {
        return claimedAt.isBefore(instant);
    }

    void claimAgain(Instant now) {
        claimedAt = now;
    }

    void answer(Answer answer) {
        status = answer.status();
        location = answer.location();
        etag = answer.etag();
        body = answer.body();
    }

    Answer answer() {
        return new Answer(status, location, etag, body);
    }
}
