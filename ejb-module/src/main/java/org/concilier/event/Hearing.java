package org.concilier.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.concilier.shared.Caller;
import org.concilier.shared.Roles;

/**
 * What the caller may hear. A scope that lets a program read a kind of record lets it hear of every change of that kind.
 * Without it, a program hears only what is addressed to a recipient that it speaks for. The company's own programs with
 * {@code privacy:write} may speak for any recipient.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Hearing {
    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    /** Types that the caller hears of for all customers. */
    public List<String> types() {
        return EventType.openTo(scopes());
    }

    /** Recipients that the caller was named for. */
    public List<String> recipients() {
        return em.createQuery("select s.recipient from RecipientSpeaker s where s.clientId = :client", String.class)
                .setParameter("client", caller.name())
                .getResultList();
    }

    public String name() {
        return caller.name();
    }

    public boolean speaksFor(String recipient) {
        return scopes().contains(Roles.PRIVACY_WRITE) || recipients().contains(recipient);
    }

    /** @throws NotForYou when the caller may not hear this for that recipient, or for all customers when it is null */
    public void require(Set<String> types, String recipient) {
        if (recipient != null && !speaksFor(recipient)) throw NotForYou.speakingFor();
        if (recipient == null && !types().containsAll(types)) throw NotForYou.withoutScope();
    }

    private Set<String> scopes() {
        return caller.principal().map(p -> p.groups()).orElse(Set.of());
    }
}
