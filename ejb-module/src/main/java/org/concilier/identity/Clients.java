package org.concilier.identity;

import com.nimbusds.jose.jwk.JWK;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.logging.Logger;
import org.concilier.shared.Caller;
import org.concilier.shared.Fields;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Needs;
import org.concilier.shared.assurance.Operation;

/**
 * The programs that may call, kept by the company's administration, a program or a person. Whatever is taken away from one is gone at
 * its next request, on every node.
 */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SECURITY_ADMIN})
@Needs(Operation.MANAGE_CLIENTS)
public class Clients {
    private static final Logger LOG = Logger.getLogger(Clients.class.getName());

    @PersistenceContext
    EntityManager em;

    @Inject
    ClientKeys keys;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** A new program; it can do nothing before it has a key or is given a secret. */
    public ClientView register(ClientDraft draft) {
        if (em.find(Client.class, draft.clientId()) != null) throw new ClientExists();
        var client = new Client(draft.clientId(), draft.kind(), null, draft.scopes(), clock.instant());
        client.bindTokens(draft.boundTokensOnly());
        em.persist(client);
        keys.become(client.clientId(), draft.keys(), clock.instant());
        return noted(client, "registered");
    }

    /** In the order of their ids; {@code after} is null for the first page. */
    public List<ClientView> list(String after, int limit) {
        var page = em.createQuery("select c from Client c where c.clientId > :after order by c.clientId", Client.class)
                .setParameter("after", after == null ? "" : after)
                .setMaxResults(limit)
                .getResultList();
        return keys.views(page);
    }

    public ClientView find(String id) {
        return keys.views(List.of(known(id))).get(0);
    }

    /** Changes any of {@code scopes, enabled, boundTokensOnly, jwks}; a key taken away takes every token along. */
    public ClientView change(String id, long expected, Fields patch) {
        var client = known(id);
        if (client.version() != expected) throw new StaleClient();
        em.lock(client, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        if (patch.has("scopes")) client.allow(ClientDraft.scopes(patch));
        if (patch.has("enabled")) client.enable(patch.flag("enabled"));
        if (patch.has("boundTokensOnly")) client.bindTokens(patch.flag("boundTokensOnly"));
        List<JWK> wanted = patch.has("jwks") ? ClientDraft.keys(patch) : null;
        patch.done(null);
        stayInCharge(client);
        if (wanted != null && keys.become(id, wanted, clock.instant())) client.endTokens(clock.instant());
        return noted(client, "changed");
    }

    /** A new secret, told this once; the last one opens for a day more. */
    public String renewSecret(String id) {
        var client = known(id);
        var secret = client.renewSecret(clock.instant());
        noted(client, "given a new secret");
        return secret;
    }

    /** From now on no secret opens, and every token is over. */
    public void dropSecret(String id) {
        var client = known(id);
        client.dropSecret();
        client.endTokens(clock.instant());
        noted(client, "left without a secret");
    }

    /** Ends every token that the program has. */
    public void endTokens(String id) {
        var client = known(id);
        client.endTokens(clock.instant());
        noted(client, "told that its tokens are over");
    }

    /** Nobody locks out the one who could undo it. */
    private void stayInCharge(Client client) {
        if (!client.clientId().equals(caller.name())) return;
        if (!client.isEnabled()) throw new InvalidInput("/enabled", "must be set by another program than this one");
        if (!client.scopes().contains(Roles.ADMIN)) {
            throw new InvalidInput("/scopes", "must keep admin, for this is the program that asks");
        }
    }

    private Client known(String id) {
        var client = id.indexOf('\0') >= 0 ? null : em.find(Client.class, id);
        if (client == null) throw new UnknownClient();
        return client;
    }

    private ClientView noted(Client client, String what) {
        em.flush();
        LOG.info(() -> "program " + client.clientId() + " was " + what + " by " + caller.name());
        return keys.views(List.of(client)).get(0);
    }
}
