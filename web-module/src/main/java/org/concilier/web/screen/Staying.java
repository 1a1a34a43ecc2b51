package org.concilier.web.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import org.concilier.identity.Realm;
import org.concilier.shared.Caller;

/**
 * How long a page may be left alone before its session ends, and how long the session can last at all, so that its reader is
 * warned of both (WCAG 2.2, 2.2.1).
 */
@Named
@RequestScoped
public class Staying {
    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Whether somebody is signed in here at all. */
    public boolean isSignedIn() {
        return FacesContext.getCurrentInstance().getExternalContext().getUserPrincipal() != null;
    }

    public long getSeconds() {
        return realm().idle().toSeconds();
    }

    /** Until the session ends whatever one does; negative when that is not known yet. */
    public long getSecondsAtMost() {
        return caller.principal()
                .map(who -> who.authentication().ends())
                .map(ends -> Math.max(0, Duration.between(clock.instant(), ends).toSeconds()))
                .orElse(-1L);
    }

    /** What a script asks for, to stay. */
    public String getAddress() {
        return realm() == Realm.PORTAL ? "/portal/stay" : "/desk/stay";
    }

    private static Realm realm() {
        var path = FacesContext.getCurrentInstance().getExternalContext().getRequestServletPath();
        return path.startsWith("/portal/") ? Realm.PORTAL : Realm.DESK;
    }
}
