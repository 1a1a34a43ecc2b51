package org.concilier.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.concilier.offer.DecisionView;
import org.concilier.offer.OfferDecisions;
import org.concilier.offer.review.DecisionReviews;
import org.concilier.offer.review.IllegalReviewStep;
import org.concilier.offer.review.NothingPersonalUsed;
import org.concilier.offer.review.ReviewKind;
import org.concilier.offer.review.ReviewOpen;
import org.concilier.offer.review.ReviewView;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Language;
import org.concilier.web.screen.Wording;

/** My objections to decisions, and those that a person looks at for me: to ask, to follow, to take back. */
@Named
@RequestScoped
public class MyReviews {
    private static final int PAGE = 20;
    private static final String HERE = "/portal/reviews?faces-redirect=true&sent=";

    @Inject
    Self self;

    @Inject
    DecisionReviews reviews;

    @Inject
    OfferDecisions decisions;

    @Inject
    Language language;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    private List<ReviewView> all = List.of();
    private UUID next;
    private UUID decision;
    private String sent;
    private ReviewKind kind;
    private String words;

    /** Loaded for a form as well: a button is only pressed beside a review that is still there. */
    @PostConstruct
    void load() {
        var found = reviews.of(self.id(), asked("after"), PAGE + 1);
        all = found.subList(0, Math.min(PAGE, found.size()));
        next = found.size() > PAGE ? all.get(PAGE - 1).id() : null;
        decision = asked("decision");
    }

    /** Null for what is missing or is no id. */
    private static UUID asked(String name) {
        var said = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
        return said == null || !said.matches("[0-9a-f-]{36}") ? null : UUID.fromString(said);
    }

    public String send() {
        try {
            return HERE + reviews.ask(decision, kind, words).id();
        } catch (NothingPersonalUsed nothing) {
            faults.add("kind", say.of("review.nothingPersonal"));
        } catch (ReviewOpen already) {
            faults.add("kind", say.of("review.open"));
        }
        return null;
    }

    public String withdraw(ReviewView review) {
        try {
            reviews.withdraw(review.id());
        } catch (IllegalReviewStep over) {
            faults.add(null, say.of("review.over"));
            return null;
        }
        return HERE + review.id();
    }

    /** The offers of the decision that the form is about, by name; one's own decision only. */
    public String getAbout() {
        return String.join(
                ", ",
                decisions.find(decision, language.getCode()).offers().stream()
                        .map(DecisionView.Offer::title)
                        .toList());
    }

    /** What was just done, told from what is stored and never from the address. */
    public String getNews() {
        return all.stream()
                .filter(review -> review.id().toString().equals(sent))
                .findFirst()
                .map(review -> say.of("review.news." + review.state(), say.date(review.dueAt())))
                .orElse(null);
    }

    public String dates(ReviewView review) {
        return review.state().isClosed()
                ? say.of("review.closed", say.date(review.askedAt()), say.date(review.closedAt()))
                : say.of("rights.received", say.date(review.askedAt()), say.date(review.dueAt()));
    }

    public List<ReviewView> getAll() {
        return all;
    }

    /** Where older ones begin; null when these are the oldest. */
    public UUID getNext() {
        return next;
    }

    /** Null when nothing is asked about. */
    public UUID getDecision() {
        return decision;
    }

    public String getSent() {
        return sent;
    }

    public void setSent(String sent) {
        this.sent = sent;
    }

    public ReviewKind getKind() {
        return kind;
    }

    public void setKind(ReviewKind kind) {
        this.kind = kind;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
