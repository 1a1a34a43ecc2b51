package org.concilier.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.concilier.offer.OfferDecisions;
import org.concilier.offer.Redemptions;
import org.concilier.web.screen.Language;
import org.concilier.web.screen.Ticket;
import org.concilier.web.screen.Tickets;
import org.concilier.web.screen.Use;
import org.concilier.web.screen.Uses;
import org.concilier.web.screen.Wording;

/** My offers: what I get, why, and what it brought so far. */
@Named
@RequestScoped
public class Home {
    @Inject
    Self self;

    @Inject
    OfferDecisions decisions;

    @Inject
    Redemptions redemptions;

    @Inject
    Uses uses;

    @Inject
    Tickets tickets;

    @Inject
    Language language;

    @Inject
    Wording say;

    private List<Ticket> all = List.of();
    private String earned;
    private String journey;
    private boolean sharing;

    public void load() {
        var choices = uses.of(self.id());
        var decision = decisions.current(self.id(), "home", language.getCode());
        var taken = redemptions.earned(self.id());
        all = tickets.of(decision, choices);
        sharing = choices.stream().anyMatch(Use::allowed);
        if (taken.redemptions() > 0) earned = say.money(taken.saved());
        if (decision.stage() != null) journey = say.of("journey." + decision.stage());
    }

    public List<Ticket> getOwn() {
        return all.stream().filter(Ticket::own).toList();
    }

    public List<Ticket> getGeneral() {
        return all.stream().filter(ticket -> !ticket.own()).toList();
    }

    /** Money taken off so far; null before the first time. */
    public String getEarned() {
        return earned;
    }

    /** Where the customer stands, in words; null unless they agreed to it. */
    public String getJourney() {
        return journey;
    }

    public boolean isSharing() {
        return sharing;
    }
}
