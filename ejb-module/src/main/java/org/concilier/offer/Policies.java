package org.concilier.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps which offers a set held, once and under the digest of their terms, so that a decision need not list them. */
@ApplicationScoped
class Policies {
    @PersistenceContext
    EntityManager em;

    /** In a transaction of its own: a decision that fails must not take it back for those that follow. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void keep(RuleSet rules) {
        em.createNativeQuery("insert into offer_policy (digest, offers) values (?1, ?2) on conflict do nothing")
                .setParameter(1, rules.digest())
                .setParameter(
                        2,
                        rules.offers().stream()
                                .map(offer -> offer.id().toString())
                                .collect(Collectors.joining(" ")))
                .executeUpdate();
    }

    /** Ids of the offers of a set, in its order; empty for an unknown digest. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> find(String digest) {
        List<?> found = em.createNativeQuery("select offers from offer_policy where digest = ?1")
                .setParameter(1, digest)
                .getResultList();
        return found.stream()
                .flatMap(offers -> Stream.of(offers.toString().split(" ")))
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString)
                .toList();
    }
}
