package org.concilier.identity;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.function.Consumer;
import org.concilier.identity.contact.Codes;
import org.concilier.shared.Roles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where nobody manages accounts yet, prints a code at start with which the first administrator sets up a passkey: there is
 * no default account and no default secret (OWASP ASVS 5.0, 6.3.2). It works once, for a day, and each start makes another.
 */
@Singleton
@Startup
@DependsOn("Bootstrap")
@PermitAll
public class FirstAdministrator {
    private static final System.Logger LOG = System.getLogger(FirstAdministrator.class.getName());

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.public-url")
    String publicUrl;

    @PostConstruct
    void offer() {
        print(words -> LOG.log(System.Logger.Level.WARNING, words));
    }

    /** @param out where the administrator looks */
    public void print(Consumer<String> out) {
        if (isThere()) return;
        var code = Codes.saved();
        var until = clock.instant().plus(StaffInvitation.PRINTED);
        em.persist(new StaffInvitation(code, null, Roles.SECURITY_ADMIN, "start", until));
        out.accept("FIRST ADMINISTRATOR: nobody manages accounts yet. Open " + publicUrl
                + "/desk-activate and use this code, once, within 24 hours: " + code);
    }

    private boolean isThere() {
        return em.createQuery(
                                "select count(a) from Account a where a.role = :role and a.enabled = true and a.kind = STAFF",
                                Long.class)
                        .setParameter("role", Roles.SECURITY_ADMIN)
                        .getSingleResult()
                > 0;
    }
}
