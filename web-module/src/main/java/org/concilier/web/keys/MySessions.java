package org.concilier.web.keys;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.concilier.identity.OpenSession;
import org.concilier.identity.Sessions;
import org.concilier.web.screen.Wording;

/** Where somebody is signed in, to end it there. */
@Named
@RequestScoped
public class MySessions {
    @Inject
    Sessions sessions;

    @Inject
    Wording say;

    private List<OpenSession> all;

    public String end() {
        Which.row().ifPresent(sessions::endMine);
        return "keys?faces-redirect=true&done=session";
    }

    public String endOthers() {
        sessions.endOthers();
        return "keys?faces-redirect=true&done=sessions";
    }

    public List<OpenSession> getAll() {
        if (all == null) all = sessions.mine();
        return all;
    }

    public String dates(OpenSession one) {
        return say.of(
                "sessions.dates",
                say.date(one.since()),
                say.time(one.since()),
                say.date(one.lastSeen()),
                say.time(one.lastSeen()));
    }
}
