package org.concilier.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.Set;
import org.concilier.identity.dpop.DpopProof;
import org.concilier.identity.dpop.DpopProofs;
import org.concilier.identity.dpop.InvalidDpopProof;
import org.concilier.shared.ConcilierPrincipal;
import org.concilier.shared.assurance.Evidence;

/** Gives access tokens to programs that have proved themselves. */
@Stateless
@PermitAll
public class Grants {
    @PersistenceContext
    EntityManager em;

    @Inject
    Tokens tokens;

    @Inject
    DpopProofs proofs;

    /**
     * A token as it is handed out.
     *
     * @param type {@code Bearer}, or {@code DPoP} for one bound to a key
     * @param seconds that it lives
     */
    public record Granted(String token, String type, int seconds) {}

    /**
     * @param program as its store knew it
     * @param scopes already known to be a part of what the program may have
     * @param proof of the key that the token is to be bound to; null for a bearer token
     * @throws InvalidDpopProof when the proof was used before, or this program needs one
     */
    public Granted grant(ConcilierPrincipal program, Set<String> scopes, DpopProof proof) {
        var client = em.find(Client.class, program.getName());
        var shown = EnumSet.copyOf(program.authentication().at().keySet());
        if (proof == null) {
            if (client.takesBoundTokensOnly()) throw new InvalidDpopProof("this client gets bound tokens only");
            return new Granted(tokens.issue(client, scopes, shown, null), "Bearer", Tokens.SECONDS);
        }
        proofs.use(proof);
        shown.add(Evidence.DPOP);
        return new Granted(tokens.issue(client, scopes, shown, proof.thumbprint()), "DPoP", Tokens.SECONDS);
    }
}
