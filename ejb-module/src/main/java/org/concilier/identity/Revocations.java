package org.concilier.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.Secrets;

/** Programs give back tokens that they no longer need or no longer trust (RFC 7009); at once, and on every node. */
@Stateless
@PermitAll
public class Revocations {
    @PersistenceContext
    EntityManager em;

    @Inject
    Tokens tokens;

    @Inject
    Clock clock;

    /**
     * Ends a token. One that is not ours or has ended needs no ending: nothing happens.
     *
     * @param program as it proved itself for this
     * @throws ForeignToken when the token is another program's
     */
    public void revoke(ConcilierPrincipal program, String token) {
        tokens.verified(token).ifPresent(claims -> {
            if (!program.getName().equals(claims.getSubject())) throw new ForeignToken();
            deny(claims);
        });
    }

    private void deny(JWTClaimsSet claims) {
        em.createNativeQuery("insert into revoked_token (jti_hash, client_id, expires_at) values (?1, ?2, ?3)"
                        + " on conflict do nothing")
                .setParameter(1, Secrets.sha256(claims.getJWTID()))
                .setParameter(2, claims.getSubject())
                .setParameter(3, claims.getExpirationTime().toInstant().plus(Tokens.SKEW))
                .executeUpdate();
    }

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    void forgetExpired() {
        em.createNativeQuery("delete from revoked_token where expires_at < ?1")
                .setParameter(1, clock.instant())
                .executeUpdate();
    }
}
