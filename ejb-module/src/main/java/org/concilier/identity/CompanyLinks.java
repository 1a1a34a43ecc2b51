package org.concilier.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.concilier.identity.company.CompanyDoor;
import org.concilier.shared.Caller;
import org.concilier.shared.Roles;

/** Whether those who are signed in can show more by going to the company's provider once again. */
@Stateless
@RolesAllowed(Roles.SIGNED_IN)
public class CompanyLinks {
    @PersistenceContext
    EntityManager em;

    @Inject
    CompanyDoor door;

    @Inject
    Caller caller;

    public boolean isMine() {
        return door.isOpen()
                && em.createQuery("""
                                select count(l) from StaffLink l, Account a
                                where a.id = l.staffId and a.login = :login""", Long.class)
                                .setParameter("login", caller.name())
                                .getSingleResult()
                        > 0;
    }
}
