package org.concilier.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concilier.consent.ConsentStatus;
import org.concilier.consent.Consents;
import org.concilier.web.screen.Use;
import org.concilier.web.screen.Uses;
import org.concilier.web.screen.Wording;

/** My choices: every use on one page, one touch to stop. */
@Named
@RequestScoped
public class Choices {
    @Inject
    Self self;

    @Inject
    Uses uses;

    @Inject
    Exchanges exchanges;

    @Inject
    Consents consents;

    @Inject
    Wording say;

    private List<Use> all;
    private Map<String, Exchange> trades = Map.of();
    private String changed;

    /** Loaded for the POST as well: a button is only pressed in a row that is still there. */
    @PostConstruct
    void load() {
        all = uses.of(self.id());
    }

    /** What each use brought and would bring; only for showing. */
    public void weigh() {
        trades = exchanges.of(self.id());
    }

    /** No question asked back: what was stopped can be allowed again. */
    public String stop(UUID consentId, String purpose) {
        consents.withdraw(consentId);
        return "/portal/choices?faces-redirect=true&changed=" + purpose;
    }

    public List<Use> getAll() {
        return all;
    }

    public Exchange trade(String purpose) {
        return trades.getOrDefault(purpose, Exchange.NONE);
    }

    public String getCount() {
        return say.of("choices.count", all.stream().filter(Use::allowed).count(), all.size());
    }

    /** What just happened, told from what is stored and never from the address. */
    public String getNews() {
        return all.stream()
                .filter(use -> use.code().equals(changed) && use.decided())
                .findFirst()
                .map(use -> say.of("choices.news." + use.status(), use.time(), use.name()))
                .orElse(null);
    }

    /** Whether a use has just been stopped. */
    public boolean isStopped() {
        return all.stream().anyMatch(use -> use.code().equals(changed) && use.status() == ConsentStatus.WITHDRAWN);
    }

    public String getChanged() {
        return changed;
    }

    public void setChanged(String changed) {
        this.changed = changed;
    }
}
