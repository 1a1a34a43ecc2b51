package org.concilier.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concilier.offer.OfferDecisions;
import org.concilier.offer.Offers;
import org.concilier.offer.RedemptionView;
import org.concilier.offer.Redemptions;
import org.concilier.offer.review.DecisionReviews;
import org.concilier.offer.review.NothingPersonalUsed;
import org.concilier.offer.review.ReviewKind;
import org.concilier.offer.review.ReviewOpen;
import org.concilier.shared.InvalidInput;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Language;
import org.concilier.web.screen.Ticket;
import org.concilier.web.screen.Tickets;
import org.concilier.web.screen.Uses;
import org.concilier.web.screen.Wording;

/** The offers that the customer sees at home, in words to say; those that were used; and a person's look at the decision. */
@Named
@RequestScoped
public class FileOffers {
    @Inject
    CustomerFile file;

    @Inject
    OfferDecisions decisions;

    @Inject
    Redemptions redemptions;

    @Inject
    Offers offers;

    @Inject
    DecisionReviews reviews;

    @Inject
    Uses uses;

    @Inject
    Tickets tickets;

    @Inject
    Language language;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    private List<Ticket> given = List.of();
    private List<Used> used = List.of();
    private UUID decision;
    private String words;

    /** An offer that was used. @param open whether anything of it can come back */
    public record Used(UUID id, String title, String words, boolean open) {}

    public void load() {
        file.load();
        var taken = decisions.current(file.uuid(), "home", language.getCode());
        decision = taken.decisionId();
        given = tickets.of(taken, uses.of(file.uuid()));
        if (file.isUnmasked()) used = used(redemptions.of(file.uuid()));
    }

    private List<Used> used(List<RedemptionView> all) {
        var titles = offers.titles(all.stream().map(RedemptionView::offerId).collect(Collectors.toSet()));
        return all.stream()
                .map(one -> new Used(
                        one.redemptionId(),
                        titles.get(one.offerId()).in(language.getCode()),
                        say.of(
                                "used.words",
                                say.date(one.redeemedAt()),
                                say.money(one.amount()),
                                say.of("used.state." + one.state())),
                        !one.state().equals("ROLLED_BACK")))
                .toList();
    }

    public String object() {
        return review(ReviewKind.OBJECTION);
    }

    public String askAPerson() {
        return review(ReviewKind.HUMAN_REVIEW);
    }

    /** About the very decision that the page showed, not what is decided by now. */
    private String review(ReviewKind kind) {
        var about = Said.id("decision");
        try {
            if (about == null) throw new InvalidInput("/decision", "must be the id of a decision");
            reviews.ask(about, kind, words);
            return "/desk/offers?faces-redirect=true&id=" + file.uuid() + "&asked=" + kind;
        } catch (NothingPersonalUsed nothing) {
            faults.add(null, say.of("review.nothingPersonal"));
        } catch (ReviewOpen already) {
            faults.add(null, say.of("review.open"));
        }
        return null;
    }

    public List<Ticket> getGiven() {
        return given;
    }

    /** The latest, while the file is open. */
    public List<Used> getUsed() {
        return used;
    }

    public UUID getDecision() {
        return decision;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
