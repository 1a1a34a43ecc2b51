package org.concilier.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** The number of an access token that was called back (RFC 7009), until the token would have ended anyway. */
@Entity
class RevokedToken {
    @Id
    private String jtiHash;

    private String clientId;
    private Instant expiresAt;

    protected RevokedToken() {}
}
