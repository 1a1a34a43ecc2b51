package org.concilier.identity;

import static java.util.stream.Collectors.groupingBy;

import com.nimbusds.jose.jwk.JWK;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** The keys of programs. */
@ApplicationScoped
class ClientKeys {
    @PersistenceContext
    EntityManager em;

    /** The oldest first. */
    List<ClientKey> of(String clientId) {
        return ofAll(List.of(clientId));
    }

    /**
     * Makes these the program's keys, and no others.
     *
     * @return whether one was taken away, or became another under its name
     */
    boolean become(String clientId, List<JWK> wanted, Instant now) {
        var present = of(clientId);
        var gone =
                present.stream().filter(k -> wanted.stream().noneMatch(k::is)).toList();
        gone.forEach(em::remove);
        em.flush();
        wanted.stream()
                .filter(jwk -> present.stream().noneMatch(k -> k.is(jwk)))
                .forEach(jwk -> em.persist(new ClientKey(clientId, jwk, now)));
        return !gone.isEmpty();
    }

    /** Programs as they are shown, with their keys in one more read. */
    List<ClientView> views(List<Client> clients) {
        var byClient = ofAll(clients.stream().map(Client::clientId).toList()).stream()
                .collect(groupingBy(ClientKey::clientId, Collectors.toList()));
        return clients.stream()
                .map(c -> ClientView.of(c, byClient.getOrDefault(c.clientId(), List.of())))
                .toList();
    }

    private List<ClientKey> ofAll(List<String> clients) {
        return em.createQuery(
                        "select k from ClientKey k where k.clientId in :clients order by k.addedAt, k.kid",
                        ClientKey.class)
                .setParameter("clients", clients)
                .getResultList();
    }
}
