package org.concilier.web.keys;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.concilier.identity.guard.SignInView;
import org.concilier.identity.guard.SignIns;
import org.concilier.web.screen.Wording;

/** What came of the latest sign-ins and tries, as their owner reads it. */
@Named
@RequestScoped
public class MySignIns {
    private static final int LATEST = 10;

    @Inject
    SignIns signIns;

    @Inject
    Wording say;

    private List<SignInView> all;

    public List<SignInView> getAll() {
        if (all == null) all = signIns.own(null, LATEST);
        return all;
    }

    public String when(SignInView one) {
        return say.of("signIns.when", say.date(one.at()), say.time(one.at()));
    }

    public String what(SignInView one) {
        var words = say.best("signIns." + one.outcome(), "signIns.other");
        return one.times() > 1 ? say.of("signIns.times", words, one.times()) : words;
    }

    public String where(SignInView one) {
        var network = one.network() == null ? "" : one.network();
        return one.browser() == null ? network : one.browser() + " · " + network;
    }
}
