package org.concilier.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.concilier.customer.Customers;
import org.concilier.customer.MaskedCustomer;
import org.concilier.offer.OfferDecisions;
import org.concilier.shared.InvalidInput;
import org.concilier.web.screen.Language;
import org.concilier.web.screen.Ticket;
import org.concilier.web.screen.Tickets;
import org.concilier.web.screen.Use;
import org.concilier.web.screen.Uses;

/** One customer as an agent sees one who is not verified in this call. */
@Named
@RequestScoped
public class CustomerFile {
    @Inject
    Customers customers;

    @Inject
    OfferDecisions decisions;

    @Inject
    Uses uses;

    @Inject
    Tickets tickets;

    @Inject
    PhoneRequest request;

    @Inject
    Language language;

    private String id;
    private MaskedCustomer customer;
    private List<Use> choices;
    private List<Ticket> offers;

    /** Loaded for the POST of the request form as well. */
    public void load() {
        var customerId = read(id);
        request.setCustomer(id);
        customer = customers.masked(customerId);
        choices = uses.of(customerId);
        offers = tickets.of(decisions.current(customerId, "home", language.getCode()), choices);
    }

    static UUID read(String id) {
        try {
            return UUID.fromString(String.valueOf(id));
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("/id", "must be the id of a customer");
        }
    }

    public MaskedCustomer getCustomer() {
        return customer;
    }

    public List<Use> getChoices() {
        return choices;
    }

    /** The very offers that the customer sees at home. */
    public List<Ticket> getOffers() {
        return offers;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
