package org.concilier.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.concilier.customer.ConsentRequired;
import org.concilier.customer.Journeys;
import org.concilier.experience.SetAside;
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
    private static final String HERE = "/portal/home?faces-redirect=true";

    @Inject
    Self self;

    @Inject
    OfferDecisions decisions;

    @Inject
    Redemptions redemptions;

    @Inject
    Journeys journeys;

    @Inject
    Uses uses;

    @Inject
    Tickets tickets;

    @Inject
    SetAside aside;

    @Inject
    Language language;

    @Inject
    Wording say;

    private UUID decision;
    private List<Ticket> all = List.of();
    private String earned;
    private String journey;
    private boolean sharing;
    private boolean fresh;
    private long allowed;
    private int asked;
    private boolean hiding;

    /** Loaded for the POST as well: a button is only pressed beside an offer that is still there. */
    @PostConstruct
    void load() {
        var choices = uses.of(self.id());
        var decision = decisions.current(self.id(), "home", language.getCode());
        this.decision = decision.decisionId();
        var taken = redemptions.earned(self.id());
        var given = tickets.of(decision, choices);
        var unwanted = aside.offers();
        all = given.stream()
                .filter(ticket -> !ticket.own() || !unwanted.contains(ticket.id()))
                .toList();
        hiding = all.size() < given.size();
        allowed = choices.stream().filter(Use::allowed).count();
        asked = choices.size();
        sharing = allowed > 0;
        fresh = choices.stream().noneMatch(Use::decided);
        if (taken.redemptions() > 0) earned = say.money(taken.saved());
        if (decision.stage() != null) journey = journey(decision.stage());
    }

    /** The stage and what it rests on, in sentences and never in scores. */
    private String journey(String stage) {
        var words = say.of("journey." + stage);
        try {
            var reasons = journeys.of(self.id(), Locale.forLanguageTag(language.getCode()))
                    .reasons();
            return words + " " + String.join(" ", reasons);
        } catch (ConsentRequired e) {
            return words; // withdrawn just now: the next look shows neither
        }
    }

    /** Out of sight, not out of reach: the offer stays given. */
    public String putAside(UUID offer) {
        aside.put(offer);
        return HERE;
    }

    public String bringBack() {
        aside.bringBack();
        return HERE;
    }

    /** The decision that these offers come from, to ask a person about. */
    public UUID getDecision() {
        return decision;
    }

    /** Whether an offer is out of sight. */
    public boolean isHiding() {
        return hiding;
    }

    /** Whether nothing was ever answered: then the first visit is offered. */
    public boolean isFresh() {
        return fresh;
    }

    /** How many uses are allowed. */
    public String getCount() {
        return say.of("choices.count", allowed, asked);
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
