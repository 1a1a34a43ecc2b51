package org.concilier.customer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.concilier.consent.UnknownCustomer;
import org.concilier.privacy.AccessLog;
import org.concilier.privacy.CustomerPresent;
import org.concilier.shared.Roles;
import org.concilier.shared.assurance.Needs;
import org.concilier.shared.assurance.Operation;

/** One field of a profile, shown to the agent in whose call the customer is verified; the customer reads which one, and why. */
@Stateless
@RolesAllowed(Roles.AGENT)
public class UnmaskedFields {
    @PersistenceContext
    EntityManager em;

    @Inject
    AccessLog accesses;

    @Inject
    CustomerPresent present;

    /** What can be unmasked, each a data category of its own. */
    public enum Field {
        EMAIL("email", Profile::email),
        PHONE("phone", Profile::phone);

        private final String category;
        private final Function<Profile, String> value;

        Field(String category, Function<Profile, String> value) {
            this.category = category;
            this.value = value;
        }
    }

    /** What it is for: one of few, in words that the customer reads. */
    public enum Reason {
        CHECKING("checking a detail with the customer"),
        ASKED("telling the customer what is held"),
        SENDING("sending something to the customer"),
        CALLING("calling the customer back");

        private final String why;

        Reason(String why) {
            this.why = why;
        }
    }

    /**
     * Shows one field.
     *
     * @return empty when nothing is known
     * @throws org.concilier.privacy.CustomerNotPresent before the customer is verified as present in a call of the caller
     */
    @Needs(Operation.OPEN_CUSTOMER_FILE)
    public Optional<String> show(UUID customerId, Field field, Reason reason) {
        var categories = Set.of(field.category);
        var presence = present.require(customerId, reason.why, categories);
        var customer = em.find(Customer.class, customerId);
        if (customer == null) throw new UnknownCustomer();
        accesses.look(customerId, reason.why, categories, presence.basis());
        return Optional.ofNullable(field.value.apply(customer.profile()));
    }
}
