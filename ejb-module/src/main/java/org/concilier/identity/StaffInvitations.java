package org.concilier.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.concilier.identity.contact.Codes;
import org.concilier.mail.Mailbox;
import org.concilier.mail.Message;
import org.concilier.shared.Caller;
import org.concilier.shared.InvalidInput;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Needs;
import org.concilier.shared.assurance.Operation;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who was asked to work here and has not come yet. The code goes to the person alone; nobody here sees it. */
@Stateless
@RolesAllowed(Roles.SECURITY_ADMIN)
@Needs(Operation.MANAGE_ACCOUNTS)
public class StaffInvitations {
    private static final String ADDRESS = "[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]{2,}";
    private static final int MOST = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    Mailbox mailbox;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "concilier.public-url")
    String publicUrl;

    /**
     * One that still opens.
     *
     * @param login the address to which the code went
     */
    public record Open(String login, String role, String invitedBy, Instant expiresAt) {}

    /** By login; at most 200. */
    public List<Open> open() {
        return em.createQuery(
                        "select i from StaffInvitation i where i.login is not null and i.expiresAt > :now order by i.login",
                        StaffInvitation.class)
                .setParameter("now", clock.instant())
                .setMaxResults(MOST)
                .getResultStream()
                .map(StaffInvitation::shown)
                .toList();
    }

    /** Mails a code to the address, which is the login; whoever has it makes a passkey. An earlier code ends. */
    public void invite(String address, String role, String language) {
        var login = Account.normalized(Optional.ofNullable(address).orElse(""));
        if (!login.matches(ADDRESS) || login.length() > 100)
            throw new InvalidInput("/address", "must look like marie@example.org");
        if (!AccountAdministration.ROLES.contains(role))
            throw new InvalidInput("/role", "must be one of " + String.join(", ", AccountAdministration.ROLES));
        if (accounts.isTaken(login)) throw new InvalidInput("/address", "has an account already");
        takeBack(login);
        var code = Codes.saved();
        var until = clock.instant().plus(StaffInvitation.OPEN);
        em.persist(new StaffInvitation(code, login, role, caller.name(), until));
        mailbox.post(new Message(null, login, language, "invitation", List.of(publicUrl + "/desk-activate", code)));
    }

    /** The code that was mailed there opens nothing any more; nothing changes where there is none. */
    public void takeBack(String login) {
        em.createQuery("delete from StaffInvitation i where i.login = :login")
                .setParameter("login", login)
                .executeUpdate();
    }
}
