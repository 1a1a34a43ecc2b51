package org.concilier.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.concilier.offer.DecisionView;
import org.concilier.offer.OfferDecisions;
import org.concilier.offer.ReplayDifference;
import org.concilier.offer.UnknownDecision;
import org.concilier.web.screen.Faults;
import org.concilier.web.screen.Language;
import org.concilier.web.screen.Wording;

/** A decision computed again from what was kept of it: the same answer, or the first difference. */
@Named
@RequestScoped
public class ReplayPage {
    private static final UUID NONE = new UUID(0, 0);

    @Inject
    OfferDecisions decisions;

    @Inject
    Language language;

    @Inject
    Faults faults;

    @Inject
    Wording say;

    private String id;
    private DecisionView decision;
    private ReplayDifference difference;

    /** Replaying is a look, so it happens only when a decision is named. */
    public void load() {
        if (id == null) return;
        try {
            var known = Ids.of(id.strip()).orElse(NONE);
            decision = decisions.find(known, language.getCode());
            difference = decisions.replayed(known).orElse(null);
        } catch (UnknownDecision nothing) {
            faults.add("id", say.of("office.replay.unknown"));
        }
    }

    public DecisionView getDecision() {
        return decision;
    }

    /** Null when the same comes out. */
    public ReplayDifference getDifference() {
        return difference;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
