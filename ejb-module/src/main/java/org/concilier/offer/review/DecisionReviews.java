package org.concilier.offer.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concilier.consent.Subjects;
import org.concilier.event.Announcement;
import org.concilier.event.EventType;
import org.concilier.event.Outbox;
import org.concilier.offer.DecisionFile;
import org.concilier.privacy.AccessLog;
import org.concilier.privacy.CustomerPresent;
import org.concilier.privacy.Holdings;
import org.concilier.privacy.Objected;
import org.concilier.shared.Business;
import org.concilier.shared.Roles;

/** What customers want of decisions about them: for themselves, for an agent in a call, for programs. */
@Stateless
@RolesAllowed({Roles.CUSTOMER, Roles.AGENT, Roles.PRIVACY_OFFICER, Roles.PRIVACY_WRITE})
public class DecisionReviews {
    static final Set<String> CATEGORIES = Set.of("decision-reviews");
    private static final int MOST = 201;

    @Inject
    ReviewBook book;

    @Inject
    DecisionFile decisions;

    @Inject
    Event<Objected> objections;

    @Inject
    Holdings holdings;

    @Inject
    Outbox outbox;

    @Inject
    CustomerPresent present;

    @Inject
    Subjects subjects;

    @Inject
    AccessLog log;

    @Inject
    @Business
    Clock clock;

    /**
     * Takes an objection or asks for a person. An objection ends, in this very transaction, every use that the decision
     * made of the customer's data: the consents stop, offers that rested on them lapse, and nobody asks again.
     *
     * @param words what the customer says, up to 4,000 characters; null for nothing
     * @throws org.concilier.offer.UnknownDecision when there is none
     * @throws NothingPersonalUsed for an objection to what used nothing personal
     * @throws ReviewOpen when a person is asked for twice
     */
    public ReviewView ask(UUID decisionId, ReviewKind kind, String words) {
        var about = decisions.find(decisionId);
        var customer = about.customerId();
        present.demandOfAgents(customer, "taking an objection to a decision", CATEGORIES);
        log.look(customer, "taking an objection to a decision", CATEGORIES, "legal obligation");
        if (kind == ReviewKind.OBJECTION && about.purposes().isEmpty()) throw new NothingPersonalUsed();
        if (kind == ReviewKind.HUMAN_REVIEW && book.isOpen(decisionId)) throw new ReviewOpen();
        var review = book.open(decisionId, customer, kind, words);
        if (kind == ReviewKind.OBJECTION) {
            about.purposes().forEach(purpose -> object(customer, purpose));
            book.step(review, ReviewState.CARRIED_OUT, null);
        }
        return book.view(review);
    }

    /** The customer wants it no more; possible until there is an outcome. */
    @RolesAllowed(Roles.CUSTOMER)
    public ReviewView withdraw(UUID id) {
        var review = book.locked(id);
        log.look(review.customerId(), "reading reviews of decisions", CATEGORIES, "legal obligation");
        book.step(review, ReviewState.WITHDRAWN, null);
        return book.view(review);
    }

    /** One review with all its steps. */
    @RolesAllowed({Roles.CUSTOMER, Roles.AGENT, Roles.PRIVACY_OFFICER, Roles.PRIVACY_WRITE, Roles.AUDITOR})
    public ReviewView find(UUID id) {
        var review = book.locked(id);
        look(review.customerId());
        return book.view(review);
    }

    /**
     * A page of a customer's reviews, newest first.
     *
     * @param after id of the last review of the page before; null for the first page
     * @throws org.concilier.consent.UnknownCustomer when there is no such customer
     */
    @RolesAllowed({Roles.CUSTOMER, Roles.AGENT, Roles.PRIVACY_OFFICER, Roles.PRIVACY_WRITE, Roles.AUDITOR})
    public List<ReviewView> of(UUID customerId, UUID after, int limit) {
        subjects.require(customerId);
        look(customerId);
        return book.of(customerId, after, Math.min(limit, MOST));
    }

    private void look(UUID customerId) {
        present.demandOfAgents(customerId, "reading reviews of decisions", CATEGORIES);
        log.look(customerId, "reading reviews of decisions", CATEGORIES, "legal obligation");
    }

    private void object(UUID customer, String purpose) {
        // Before the consent ends, which takes its recipients with it.
        var recipients = List.copyOf(holdings.recipients(customer));
        objections.fire(new Objected(customer, purpose));
        outbox.announce(new Announcement(
                EventType.CUSTOMER_OBJECTED, customer, Map.of("purpose", purpose), clock.instant(), recipients));
    }
}
