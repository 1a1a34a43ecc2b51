package org.concilier.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.concilier.customer.CustomerView;
import org.concilier.customer.Customers;
import org.concilier.customer.MaskedCustomer;
import org.concilier.customer.PurchaseView;
import org.concilier.customer.Purchases;
import org.concilier.identity.call.Calls;
import org.concilier.identity.call.InteractionView;
import org.concilier.offer.OfferDecisions;
import org.concilier.privacy.Presence;
import org.concilier.shared.InvalidInput;
import org.concilier.web.screen.Language;
import org.concilier.web.screen.Ticket;
import org.concilier.web.screen.Tickets;
import org.concilier.web.screen.Use;
import org.concilier.web.screen.Uses;
import org.concilier.web.screen.Wording;

/** One customer as an agent may see: masked, until the customer is verified as present in a call of this agent. */
@Named
@RequestScoped
public class CustomerFile {
    private static final int SHOWN = 10;

    @Inject
    Customers customers;

    @Inject
    Purchases purchases;

    @Inject
    Calls calls;

    @Inject
    OfferDecisions decisions;

    @Inject
    Wording say;

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
    private CustomerView open;
    private Presence presence;
    private List<PurchaseView> bought = List.of();
    private List<InteractionView> lines;
    private List<Use> choices;
    private List<Ticket> offers;

    /** Loaded for the POST of the request form as well. */
    public void load() {
        var customerId = read(id);
        request.setCustomer(id);
        customer = customers.masked(customerId);
        unmask(customerId);
        choices = uses.of(customerId);
        offers = tickets.of(decisions.current(customerId, "home", language.getCode()), choices);
    }

    /** Asked for only where a call of the agent is open and green: then what is refused is no longer an accident. */
    private void unmask(UUID customerId) {
        presence = calls.presence(customerId).orElse(null);
        if (presence == null) return;
        open = customers.inCall(customerId);
        bought = purchases.inCall(customerId, null, SHOWN);
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

    /** The whole file; null while it is masked. */
    public CustomerView getOpen() {
        return open;
    }

    /** Why it is open, and until when. */
    public String getOpenWords() {
        return say.of("file.open", say.of("line.means." + presence.means()), say.time(presence.until()));
    }

    public List<String> getBought() {
        return bought.stream()
                .map(one -> say.of(
                        "file.purchase",
                        say.date(one.purchasedAt()),
                        say.money(one.total()),
                        one.lines().size()))
                .toList();
    }

    /** The agent's calls, to say in which of them this is the caller. */
    public List<InteractionView> getLines() {
        if (lines == null) lines = calls.mine();
        return lines;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
