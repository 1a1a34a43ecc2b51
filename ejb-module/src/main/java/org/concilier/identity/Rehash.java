package org.concilier.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Brings a hash up to date when its passphrase was just shown: no other moment knows it (OWASP ASVS 5.0, 11.4.2). */
@ApplicationScoped
class Rehash {
    @PersistenceContext
    EntityManager em;

    /** Unless the passphrase was changed meanwhile. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void replace(UUID account, String old, String fresh) {
        em.createQuery("update Account a set a.passphraseHash = :fresh where a.id = :id and a.passphraseHash = :old")
                .setParameter("fresh", fresh)
                .setParameter("old", old)
                .setParameter("id", account)
                .executeUpdate();
    }
}
