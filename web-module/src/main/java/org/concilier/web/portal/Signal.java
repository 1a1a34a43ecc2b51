package org.concilier.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.concilier.consent.PrivacySignals;
import org.concilier.web.screen.Wording;
import org.concilier.web.security.SignalFilter;

/** What the customer's browser says about sharing, and that it is honoured. */
@Named
@RequestScoped
public class Signal {
    @Inject
    PrivacySignals signals;

    @Inject
    HttpServletRequest request;

    @Inject
    Wording say;

    private Instant since;

    @PostConstruct
    void load() {
        if (SignalFilter.isSaid(request)) since = signals.since().orElse(null);
    }

    /** Whether this very browser says it. */
    public boolean isSaid() {
        return since != null;
    }

    public String getHonoured() {
        return say.of("choices.signal", say.date(since));
    }

    /** On the page of one use to which the signal says no. */
    public String getDespite() {
        return say.of("question.signal");
    }
}
